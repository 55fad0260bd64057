/** Divisible by three, so that each piece is whole in base64; small enough for one call with as many arguments. */
const pieceLength = 24_576;

/** Returns the bytes in base64. */
export const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += pieceLength) text += btoa(String.fromCharCode(...bytes.subarray(start, start + pieceLength)));
  return text;
};
