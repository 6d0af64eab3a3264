import { fileSort, type FileLimits, type FileReference } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../icons.js';
import { sentence } from '../sentence.js';
import { isolate, plainSentence } from '../text.js';
import { asksDescription, asksTranscript, type FileGiving, type Given } from './file-giving.controller.js';
import { acceptOf, lengthInWords, mostOf, sizeInWords, spanInWords } from './file.model.js';
import { fileIcons } from './file.icons.js';
import type { GivingStrings } from './giving.strings.js';
import { canRecord, LONGEST, type Recorded, type Recorder } from './recorder.js';

export interface GivingView {
  readonly giving: FileGiving;
  readonly words: GivingStrings;
  readonly tag: string;
  /** The language of the words of whoever gives. */
  readonly lang?: string;
  /** Whether what is kept lies on this device until the words go. */
  readonly onDevice: boolean;
  /** `false` folds the ways to add something; what was given stays in view. */
  readonly open?: boolean;
}

/** The ways to give something, with what may be given told before anybody chooses, and what has been given so far. */
export function givingTemplate(view: GivingView): TemplateResult {
  const { giving, open = true } = view;
  const { recorder } = giving;
  return html`<div class="giving">
    ${giving.items.length === 0 ? nothing : html`<ul class="given" aria-label=${labelOf(view)}>${giving.items.map((item) => givenTemplate(item, view))}</ul>`}
    ${recorder ? recordingTemplate(recorder, view) : open ? waysTemplate(view) : nothing}
    <p class="small giving-trouble" role="status">${troubleOf(view)}</p>
  </div>`;
}

/** Whether all sorts are taken, or only what is heard (or signed), or only what is seen. */
function askedFor(limits: FileLimits): 'some' | 'heard' | 'seen' {
  if (mostOf(limits, 'document') > 0) return 'some';
  return mostOf(limits, 'picture') === 0 ? 'heard' : mostOf(limits, 'voice') === 0 ? 'seen' : 'some';
}

const labelOf = ({ giving: { limits }, words }: GivingView): string => ({ some: words.title, heard: words.recordVoice, seen: words.choosePhoto })[askedFor(limits)];

function limitsInWords(limits: FileLimits, { words, tag }: GivingView): string {
  const size = (...bytes: readonly number[]): string => isolate(sizeInWords(Math.max(...bytes), tag));
  const [picture, page, voice, video] = [mostOf(limits, 'picture'), mostOf(limits, 'document'), mostOf(limits, 'voice'), mostOf(limits, 'video')];
  switch (askedFor(limits)) {
    case 'heard': return video > 0 ? words.limitsHeard(size(voice), size(video)) : words.limitsVoice(size(voice));
    case 'seen': return words.limitsPhoto(size(picture), String(limits.count));
    case 'some': return video > 0 ? words.limitsVideo(size(picture, page, voice), size(video), String(limits.count)) : words.limits(size(picture, page, voice), String(limits.count));
  }
}

function waysTemplate(view: GivingView): TemplateResult {
  const { giving, words } = view;
  const { limits } = giving;
  const [asked, types] = [askedFor(limits), Object.keys(limits.types)];
  const pick = (event: Event): void => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  const record = (sort: Recorded, label: string) => canRecord(sort, types)
    ? html`<button class="b soft" type="button" @click=${() => void giving.record(sort)}>${fileIcons[sort]}<span>${label}</span></button>`
    : nothing;
  const choose = html`<input type="file" hidden ?multiple=${limits.count > 1} accept=${acceptOf(limits)} @change=${giving.chosen} />
      <button class="b soft" type="button" aria-describedby="giving-limits" @click=${pick}>${fileIcons[asked === 'heard' ? 'attach' : 'picture']}<span>${{ some: words.choose, heard: words.chooseRecording, seen: words.choosePhoto }[asked]}</span></button>`;
  // What is asked for stands first.
  const first = asked === 'heard' ? nothing : choose;
  return html`<div class="ways" role="group" aria-label=${labelOf(view)}>
      ${first} ${record('voice', words.recordVoice)} ${record('video', words.recordVideo)} ${first === nothing ? choose : nothing}
    </div>
    <p class="small quiet" id="giving-limits">${sentence(limitsInWords(limits, view))}${mostOf(limits, 'picture') > 0 ? html` ${words.noPlace}` : nothing}</p>`;
}

function recordingTemplate({ sort, stream, seconds }: Recorder, { giving, words }: GivingView): TemplateResult {
  giving.seen();
  const [time, most] = [lengthInWords(seconds), lengthInWords(LONGEST[sort])].map(isolate) as [string, string];
  const show = (element: Element | undefined): void => {
    const video = element as HTMLVideoElement | undefined;
    if (video && video.srcObject !== stream) video.srcObject = stream;
  };
  const name = sort === 'voice' ? words.recordVoice : words.recordVideo;
  return html`<div class="recording" role="group" aria-label=${name}>
    ${sort === 'video' ? html`<video ${ref(show)} autoplay playsinline .muted=${true} aria-hidden="true"></video>` : nothing}
    <p class="row"><span class="recording-mark" aria-hidden="true"></span><span>${sentence(sort === 'voice' ? words.recordingVoice(time, most) : words.recordingVideo(time, most))}</span></p>
    <progress max=${LONGEST[sort]} .value=${Math.min(seconds, LONGEST[sort])} aria-hidden="true"></progress>
    <div class="row">
      <button class="b" type="button" @click=${() => void giving.stopRecording(sort === 'voice' ? 'voice' : 'video')}>${fileIcons.stop}<span>${words.stop}</span></button>
      <button class="b text" type="button" @click=${() => giving.cancelRecording()}><span>${words.throwAway}</span></button>
    </div>
  </div>`;
}

function givenTemplate(item: Given, view: GivingView): TemplateResult {
  const { giving, words, tag } = view;
  const { file, state } = item;
  return html`<li class="given-file ${state}">
    ${lookTemplate(item, view)}
    <div class="stack tight">
      <p class="small"><bdi class="name">${nameFor(file, view)}</bdi> <span class="quiet"><bdi>${sizeInWords(file.size, tag)}</bdi></span></p>
      ${stateTemplate(item, view)}
      ${state === 'failed' ? nothing : wordsTemplate(file, view)}
    </div>
    <div class="row">
      ${state === 'failed' && item.problem === undefined && item.refusal?.code !== 'invalid'
        ? html`<button class="b" type="button" @click=${() => giving.retry(file.id)}>${icon('retry')}<span>${words.tryAgain}</span></button>` : nothing}
      <button class="b text" type="button" aria-label=${plainSentence(words.takeAwayOf(nameFor(file, view)))} @click=${() => giving.remove(file.id)}>
        ${icon('less')}<span>${state === 'going' || state === 'preparing' ? words.cancel : words.takeAway}</span></button>
    </div>
  </li>`;
}

/** What was recorded here is called what it is, not what its file is. */
function nameFor({ name, type, duration }: FileReference, { words, tag }: Pick<GivingView, 'words' | 'tag'>): string {
  if (duration === undefined) return name;
  return plainSentence((fileSort(type) === 'voice' ? words.yourVoice : words.yourVideo)(spanInWords(duration, tag)));
}

function lookTemplate({ file, url, state }: Given, view: GivingView): TemplateResult {
  const sort = fileSort(file.type);
  if (url !== undefined && state !== 'failed') {
    if (sort === 'picture') return html`<img class="given-look" src=${url} alt="" width=${file.width ?? nothing} height=${file.height ?? nothing} />`;
    if (sort === 'voice') return html`<audio class="given-look" controls preload="metadata" src=${url} aria-label=${nameFor(file, view)}></audio>`;
    if (sort === 'video') return html`<video class="given-look" controls playsinline preload="metadata" src=${url} aria-label=${nameFor(file, view)}></video>`;
  }
  return html`<span class="given-look plain">${fileIcons[sort]}</span>`;
}

function stateTemplate(item: Given, view: GivingView): TemplateResult {
  const { words, onDevice } = view;
  if (item.state === 'failed') return html`<p class="given-problem">${icon('warning')}<span>${sentence(problemInWords(item, view))}</span></p>`;
  if (item.state === 'ready') return html`<p class="small quiet row">${icon('check')}<span>${onDevice ? words.keptHere : words.ready}</span></p>`;
  if (item.state === 'preparing') return html`<p class="small quiet">${words.preparing}</p>`;
  return html`<label class="small quiet"><span>${words.going}</span>
    <progress max="1" .value=${item.progress} aria-label=${plainSentence(words.goingOf(nameFor(item.file, view)))}></progress></label>`;
}

/** A picture asks what it shows, a recording what is said: asked for, never demanded. */
function wordsTemplate(file: FileReference, { giving, words, lang }: GivingView): TemplateResult | typeof nothing {
  const tell = (key: 'description' | 'transcript') => (event: Event): void => giving.describe(file.id, { [key]: (event.target as HTMLTextAreaElement).value } as never);
  const about = (label: string, why: string, value: string | undefined, key: 'description' | 'transcript') => html`
    <label for="about-${file.id}">${label}</label>
    <textarea class="field" id="about-${file.id}" rows="1" dir="auto" lang=${lang ?? nothing} maxlength=${key === 'description' ? 1000 : 4000} aria-describedby="why-${file.id}"
      .value=${value ?? ''} @input=${tell(key)} @change=${tell(key)}></textarea>
    <p class="small quiet" id="why-${file.id}">${why}</p>`;
  if (asksDescription(file)) return about(words.describe, words.describeWhy, file.description, 'description');
  return asksTranscript(file) ? about(words.transcribe, words.transcribeWhy, file.transcript, 'transcript') : nothing;
}

function problemInWords({ problem, refusal, file }: Given, { words, giving, tag }: GivingView): string {
  const reason = problem ?? refusal?.reason ?? '';
  const most = giving.limits.types[file.type] ?? 0;
  switch (reason) {
    case 'type': case 'file-type': return words.wrongType;
    case 'size': case 'file-size': return words.tooBig(isolate(sizeInWords(file.size, tag)), isolate(sizeInWords(most, tag)));
    case 'empty': case 'file-empty': return words.emptyFile;
    case 'file-content': return words.notWhat;
    case 'file-quota': return words.noQuota;
    case 'storage-full': return words.noRoom;
    case 'storage-blocked': return words.noStore;
    default: return reason.startsWith('file-pdf') ? words.pdfNotTaken : words.notUp;
  }
}

function troubleOf({ giving, words }: GivingView) {
  switch (giving.trouble) {
    case 'count': return words.tooMany(String(giving.limits.count));
    case 'microphone': return words.noMicrophone;
    case 'camera': return words.noCamera;
    case 'broke': return words.brokeOff;
    case undefined: return nothing;
  }
}
