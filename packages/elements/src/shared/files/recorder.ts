import { plainType } from './file.model.js';

/** Seconds. A voice note is a message, a video is short: both can be heard to the end. */
export const LONGEST = { voice: 300, video: 60 } as const;
export type Recorded = keyof typeof LONGEST;

// What browsers write, the most widely playable first.
const TYPES: Readonly<Record<Recorded, readonly string[]>> = {
  voice: ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus'],
  video: ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/webm;codecs=vp8,opus', 'video/mp4', 'video/webm'],
};
/** Bits a second: clear speech; faces and handwriting in a small picture. */
const BITS = { voice: { audioBitsPerSecond: 48_000 }, video: { audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_200_000 } } as const;
const ASK: Readonly<Record<Recorded, MediaStreamConstraints>> = {
  voice: { audio: { echoCancellation: true, noiseSuppression: true } },
  video: { audio: true, video: { width: { ideal: 854 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 }, facingMode: 'user' } },
};

const typeFor = (sort: Recorded, taken: readonly string[]): string | undefined =>
  TYPES[sort].find((type) => taken.includes(plainType(type)) && MediaRecorder.isTypeSupported(type));

/** Whether this page can record at all: a secure page, a browser that can, a format that is taken. */
export const canRecord = (sort: Recorded, taken: readonly string[]): boolean =>
  globalThis.isSecureContext && navigator.mediaDevices?.getUserMedia !== undefined && typeof MediaRecorder !== 'undefined' && typeFor(sort, taken) !== undefined;

export interface Recording {
  readonly content: Blob;
  readonly duration: number;
}

/** One recording, from the tap to the end. The microphone is open no longer than it lasts. */
export class Recorder {
  readonly #pieces: Blob[] = [];
  readonly #begun = performance.now();
  readonly #ended: Promise<Recording>;
  readonly #media: MediaRecorder;

  private constructor(readonly sort: Recorded, readonly stream: MediaStream, type: string) {
    this.#media = new MediaRecorder(stream, { mimeType: type, ...BITS[sort] });
    this.#media.addEventListener('dataavailable', ({ data }) => { if (data.size > 0) this.#pieces.push(data); });
    this.#ended = new Promise((resolve, reject) => {
      this.#media.addEventListener('stop', () => {
        const duration = this.seconds;
        this.#close();
        const content = new Blob(this.#pieces, { type: plainType(this.#media.mimeType || type) });
        if (content.size > 0) resolve({ content, duration });
        else reject(new DOMException('nothing was recorded', 'NotReadableError'));
      }, { once: true });
      this.#media.addEventListener('error', (event) => { this.#close(); reject((event as ErrorEvent).error ?? new DOMException('the recording broke off', 'NotReadableError')); }, { once: true });
    });
    this.#ended.catch(() => undefined);
    // In slices, so that what was said is there however it ends.
    this.#media.start(1000);
  }

  /** @throws DOMException `NotAllowedError` and the like, as `getUserMedia` does */
  static async start(sort: Recorded, taken: readonly string[]): Promise<Recorder> {
    const type = typeFor(sort, taken);
    if (type === undefined) throw new DOMException('no format that both can', 'NotSupportedError');
    return new Recorder(sort, await navigator.mediaDevices.getUserMedia(ASK[sort]), type);
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  stop(): Promise<Recording> {
    if (this.#media.state !== 'inactive') this.#media.stop();
    return this.#ended;
  }

  /** Throws away what was recorded. */
  cancel(): void {
    if (this.#media.state !== 'inactive') this.#media.stop();
    this.#close();
  }

  #close(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }
}
