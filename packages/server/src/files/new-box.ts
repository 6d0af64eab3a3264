import {
  BufferSource, BufferTarget, Conversion, Input, MATROSKA, MP3, MP4, Mp3OutputFormat, Mp4OutputFormat, OGG, OggOutputFormat, Output, QTFF, WAVE, WavOutputFormat,
  WEBM, WebMOutputFormat, type InputFormat, type OutputFormat,
} from 'mediabunny';
import { notWhatItSays } from '@family-partnering/engine/file-look';

interface Box {
  readonly reads: readonly InputFormat[];
  readonly writes: () => OutputFormat;
  /** What it is afterwards, where that is another name. */
  readonly type?: string;
}

const ISO: Box = { reads: [MP4, QTFF], writes: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) };
const MATROSKA_BOX: Box = { reads: [WEBM, MATROSKA], writes: () => new WebMOutputFormat() };
const BOXES: Readonly<Record<string, Box>> = {
  'audio/mp4': ISO, 'video/mp4': ISO, 'video/quicktime': { ...ISO, type: 'video/mp4' },
  'audio/webm': MATROSKA_BOX, 'video/webm': MATROSKA_BOX,
  'audio/ogg': { reads: [OGG], writes: () => new OggOutputFormat() },
  'audio/mpeg': { reads: [MP3], writes: () => new Mp3OutputFormat() },
  'audio/wav': { reads: [WAVE], writes: () => new WavOutputFormat() },
};

/**
 * Takes sound and pictures out of a recording and puts them into a new box, bit for bit as they are. Tags, places, chapters, telemetry
 * tracks and what stands outside the box stay behind. The new one knows its length and can be begun anywhere, which what browsers record cannot.
 * @throws Refusal `invalid`, reason `file-content`
 */
export async function newBox(content: Uint8Array, type: string): Promise<{ content: Uint8Array; type: string }> {
  const box = BOXES[type];
  if (box === undefined) throw notWhatItSays(type);
  try {
    const input = new Input({ formats: [...box.reads], source: new BufferSource(content) });
    const [sound, pictures] = [await input.getPrimaryAudioTrack(), await input.getPrimaryVideoTrack()];
    // A voice note holds no pictures; a video that shows none is no video.
    if (type.startsWith('audio/') ? sound === null || pictures !== null : pictures === null) throw notWhatItSays(type);
    const target = new BufferTarget();
    const conversion = await Conversion.init({ input, output: new Output({ format: box.writes(), target }), tags: {}, showWarnings: false });
    const lost = conversion.discardedTracks.some(({ track }) => track.type !== 'subtitle' && (track === sound || track === pictures));
    if (!conversion.isValid || lost) throw notWhatItSays(type);
    await conversion.execute();
    return { content: new Uint8Array(target.buffer!), type: box.type ?? type };
  } catch (error) {
    throw notWhatItSays(type, error);
  }
}
