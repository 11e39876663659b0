// The short sum that the server asks for while strangers flood it: done here, by this page, with nobody else's help.
//
// SHA-256 in plain script, not crypto.subtle: that one is missing on pages without https and slow for many small inputs.

const SLICE = 12; // milliseconds; the page must go on moving, and the way out must answer at once
const BETWEEN_LOOKS = 500; // tries

// The first 32 bits of what follows the point in the cube roots (K) and the square roots (START) of the first primes.
const PRIMES = firstPrimes(64);
const K = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const W = new Uint32Array(64);
const STATE = new Uint32Array(8);

function firstPrimes(count) {
  const found = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime)) found.push(n);
  }
  return found;
}

function fraction(root) {
  return (root - Math.floor(root)) * 0x100000000;
}

/** SHA-256 of at most 55 ASCII letters, as eight 32-bit numbers; they are overwritten by the next call. */
export function sha256(text) {
  W.fill(0, 0, 16);
  const { length } = text;
  for (let i = 0; i < length; i += 1) W[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  W[length >> 2] |= 0x80 << (24 - 8 * (length & 3));
  W[15] = length * 8;
  for (let i = 16; i < 64; i += 1) {
    const x = W[i - 15];
    const y = W[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
  }
  let a = START[0];
  let b = START[1];
  let c = START[2];
  let d = START[3];
  let e = START[4];
  let f = START[5];
  let g = START[6];
  let h = START[7];
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  STATE[0] = START[0] + a; STATE[1] = START[1] + b; STATE[2] = START[2] + c; STATE[3] = START[3] + d;
  STATE[4] = START[4] + e; STATE[5] = START[5] + f; STATE[6] = START[6] + g; STATE[7] = START[7] + h;
  return STATE;
}

/** The answer to a puzzle: "puzzle:n" whose SHA-256 begins with `bits` (32 at most) zero bits. Null when `signal` ends it. */
export async function solve(puzzle, bits, signal) {
  let until = performance.now() + SLICE;
  for (let n = 0; ; n += 1) {
    const answer = `${puzzle}:${n}`;
    if (sha256(answer)[0] >>> (32 - bits) === 0) return answer;
    if (n % BETWEEN_LOOKS === 0 && performance.now() > until) {
      if (signal && signal.aborted) return null;
      await new Promise((resolve) => { setTimeout(resolve, 0); });
      until = performance.now() + SLICE;
    }
  }
}
