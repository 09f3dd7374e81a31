const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

/** Words that begin a sentence with a capital and are no part of a name. */
const OPENERS: ReadonlySet<string> = new Set(
  `A About Above Accordingly Additional Additionally After All Also Although An And Another Any Anyone Are As At Because Before Being
  Below Beneath Besides Between Both But By Can Consequently Despite Do Does Due During Each Either Every Except
  Failing Failure Few Finally First Following For From Further Furthermore Given Had Has Have Having He Hence Here How However I If Immediately In
  Including Instead Into Irrespective Is It Its Last Later Least Less Likewise Many May Meanwhile Moreover Most Must Neither
  Nevertheless New Next No Nobody None Nor Not Note Nothing Notwithstanding Of On Once One Only Or Other Others
  Otherwise Our Over Per Pending Persons Prior Provided Rather Regardless Same Save Second Several Shall She Should
  Similarly Since So Some Subject Such That The Their Then There Thereafter Therefore These They Third This Those
  Though Through Throughout Thus To Together Two Three Under Unless Unlike Until Up Upon Via We What Whatever When Whenever
  Where Whereas Wherever Whether Which Whichever While Who Whoever Whom Whose Will With Within Without You Your Existing
  Relevant Where Words Expressions References Details Copies Costs Notice Notices Examples Old Yes`.split(/\s+/),
);

/** Words that stand before a number, or name a part of a document; and colours of a classification. */
const PARTS: ReadonlySet<string> = new Set(
  `Act Acts Annex Annexe Annexes Appendices Appendix Article Articles Attachment Bill Box Chapter Chapters Class Clause Clauses
  Column Columns Condition Conditions Directive Exhibit Figure Figures Footnote Form Licence Lot Note Notes Option Order Page
  Pages Paragraph Paragraphs Part Parts Regulation Regulations Row Rows Rule Rules Schedule Schedules Section Sections
  Standard Step Steps Sub-Section Table Tables Volume
  Amber Black Blue Green Red White Yes No Not Used True False`.split(/\s+/),
);

/** Names of times, places, peoples, tongues and products. */
const NAMES: ReadonlySet<string> = new Set(
  `January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
  Christmas Easter Midnight
  Britain British England English Wales Welsh Scotland Scottish Ireland Irish European Europe London Edinburgh Cardiff Belfast Crown
  Parliament Majesty Government Minister Ministers Ofgem Ofcom Ofwat Elexon Xoserve Gemserv Capita Arqiva Telefonica Internet Excel
  Microsoft Windows Unix Linux Java Adobe Latin Arabic Roman Greenwich Greek Unicode Bluetooth Zigbee ZigBee Ethernet Kelvin Celsius
  Mr Mrs Ms Dr Sir Lord Lady`.split(/\s+/),
);

/** Names of several words that need no definition. */
const PHRASES =
  list(`Secretary of State, Great Britain, United Kingdom, Northern Ireland, European Union, European Commission,
  European Economic Area, House of Commons, House of Lords, Houses of Parliament, High Court, Court of Appeal, Supreme Court, Bank of England,
  Companies House, Information Commissioner, Competition and Markets Authority, Competition Appeal Tribunal, Home Office,
  Gas and Electricity Markets Authority, Gas and Electricity Markets, Electricity Markets Authority, Markets Authority,
  National Cyber Security Centre, National Physical Laboratory, Citizens Advice, Consumer Scotland, Health and Safety Executive, Safety Executive, Privy Council,
  Good Friday, Good Industry Practice, Christmas Day, Boxing Day, Bank Holiday, Greenwich Mean Time, British Summer Time,
  Coordinated Universal Time, Value Added Tax, Internet Engineering Task Force, International Organization for Standardization,
  International Organisation for Standardisation, Official Journal, London Gazette, Royal Mail, Retail Prices Index, Consumer Prices Index,
  Member State, Member States, Crown Dependencies, British Standard, International Standard, Competent Authority, Data Protection Officer,
  Chief Executive, Chief Executive Officer, Managing Director, Finance Director, Senior Civil Service, Law Society, London Court,
  Arbitration Rules, Energy Ombudsman, Her Majesty, His Majesty, Attorney General, Lord Chancellor, Official Receiver`);

/** A statute, a company or a public body by its form. */
const BY_FORM =
  /(?:^|\s)(?:Acts?|Regulations?|Order|Orders|Directives?|Rules|Bill|Treaty|Convention|Statute|Limited|Ltd|PLC|Plc|LLP|Inc|GmbH|University|Ministry|Institute|Institution|Association|Tribunal|Court|Commissioners?|Ombudsman|Inspectorate|Ltd)$|^(?:Department|Ministry|Office|Court|House|Bank|Royal|National|International|European|British|HM|Majesty|Minister|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Saint|St)\s/;

/** Short names that every reader of a technical code knows, or that are no short names. */
const KNOWN_SHORT: ReadonlySet<string> = new Set(
  `GB UK EU US USA EEA UTC GMT BST AM PM VAT ID IDs IT ISO IEC IEEE IETF ITU ANSI BS EN RFC RFCs XML XSD HTML HTTP HTTPS URL URLs URI URIs
  UUID GUID PDF CSV ASCII UTF JSON SQL FTP SFTP SSH SSL TLS IP TCP UDP DNS VPN LAN WAN API APIs SOAP REST WSDL AES RSA ECDSA ECDH
  SHA MAC HMAC PKI PIN PINs SIM USB CD DVD CPU RAM PC OS GPS SMS PO NATO BBC HMRC HSE CMA ICO NHS MP MPs QC KC LLP PLC LTD INC LLC AOB FAQ
  CEO CFO CIO CTO NB PS TBC TBD TBA NOT AND OR THE IF NULL TRUE FALSE YES NO II III IV VI VII VIII IX XI XII XIII XIV XV
  X509 ISBN WGS OK DIY IPv4 IPv6 MHz GHz kHz kWh MWh GWh kW MW GW kVA kVAh kvarh kVArh MB GB KB TB PhD Ltd PLC OIDs OID CRLF DER PEM PKCS
  OFGEM BEIS DECC DESNZ DTI BIS GDPR FOIA NCSC CESG RPI CPI LIBOR SONIA`.split(/\s+/),
);

/** True for a word that may open a sentence and says nothing of a name. */
export function isOpener(word: string): boolean {
  return OPENERS.has(word);
}

/** True for a word that names a part of a document, a time or a place: "Section", "Monday", "Wales". */
export function isOrdinary(word: string): boolean {
  return PARTS.has(word) || NAMES.has(word);
}

/** True for the name of a body, statute or time that no code defines: "Secretary of State", "Electricity Act". */
export function isProperName(phrase: string): boolean {
  return PHRASES.has(phrase) || BY_FORM.test(phrase);
}

/** True for a short name that every reader of such texts knows: "UTC", "XML". */
export function isCommonAcronym(word: string): boolean {
  return KNOWN_SHORT.has(word) || KNOWN_SHORT.has(word.replace(/s$/, ''));
}
