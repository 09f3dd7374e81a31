/**
 * The library uses `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which Node 20 lacks; without it no font is read and
 * with the fonts go the drawings. Gives Node 20 what the standard says: the same bytes in a new buffer, the old one detached.
 */
export function lendTransfer(prototype: object): void {
  if ('transferToFixedLength' in prototype) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, { transfer: [this] });
      if (length === moved.byteLength) return moved;
      const sized = new Uint8Array(length);
      sized.set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)));
      return sized.buffer;
    },
  });
}
