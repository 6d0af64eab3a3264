/** The thirty defects of which axe alone found six: each is planted into a rendered thread, and some check must find it. */
export interface Defect {
  readonly name: string;
  /** Runs in the page; `root` is the shadow root of the thread, `css` adds a style to it. */
  readonly plant: (root: ShadowRoot, css: (text: string) => void) => void;
}

export const DEFECTS: readonly Defect[] = [
  { name: 'three targets of 18 px side by side', plant: (root, css) => (css('.tiny{inline-size:18px;block-size:18px;padding:0;border:0;margin:0;font-size:10px}'), root.querySelector('.tools')!.insertAdjacentHTML('beforeend', '<span><button class="tiny">a</button><button class="tiny">b</button><button class="tiny">c</button></span>')) },
  { name: 'text in #999', plant: (_root, css) => css('.msg .body{color:#999!important}') },
  { name: 'a label on the other side of the shadow root', plant: (root) => {
    document.body.insertAdjacentHTML('beforeend', '<p id="outside">Write a message</p>');
    root.querySelector('label[for=words]')!.remove();
    root.querySelector('#words')!.setAttribute('aria-labelledby', 'outside');
  } },
  { name: 'a name that is not the label', plant: (root) => root.querySelector('.go')!.setAttribute('aria-label', 'Continue') },
  { name: 'a jump in headings', plant: (root) => root.querySelector('.entries')!.insertAdjacentHTML('afterend', '<h6>More</h6>') },
  { name: 'two landmarks of one name', plant: (root) => root.querySelector('.fp')!.insertAdjacentHTML('beforeend', `<section aria-label="${root.querySelector('.fp')!.getAttribute('aria-label')}"><p>[x]</p></section>`) },
  { name: 'text on a gradient', plant: (_root, css) => css('.msg .said{background-image:linear-gradient(90deg,#fff,#888)!important}') },
  { name: 'no outline', plant: (_root, css) => css('.fp :focus-visible{outline:none!important;box-shadow:none!important}') },
  { name: 'a div that is clicked', plant: (root) => {
    root.querySelector('.tools')!.insertAdjacentHTML('beforeend', '<div class="b">Open</div>');
    root.querySelector<HTMLElement>('.tools div')!.onclick = () => undefined;
  } },
  { name: 'a button by role alone, without focus', plant: (root) => root.querySelector('.tools')!.insertAdjacentHTML('beforeend', '<div class="b" role="button">Open</div>') },
  { name: 'no live region', plant: (root) => root.querySelectorAll('[aria-live]').forEach((one) => one.remove()) },
  { name: 'Spanish that does not say so', plant: (root) => root.querySelectorAll('.body[lang=es]').forEach((one) => one.removeAttribute('lang')) },
  { name: 'Arabic that says neither language nor direction', plant: (root) => root.querySelector('.said')!.insertAdjacentHTML('beforeend', '<p class="body">شرحت لي ليان مسألة الخصم في السوق وفهمتها.</p>') },
  { name: 'a picture named after its file', plant: (root) => root.querySelector('.said')!.insertAdjacentHTML('beforeend', '<img width="40" height="40" alt="image123.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">') },
  { name: 'a faint placeholder', plant: (root, css) => (css('#words::placeholder{color:#ccc!important;opacity:1}'), root.querySelector('#words')!.setAttribute('placeholder', 'Write here')) },
  { name: 'a field with an edge of #f2f2f2', plant: (_root, css) => css('.field{border-color:#f2f2f2!important}') },
  { name: 'a block 600 px wide', plant: (_root, css) => css('.msg .said{min-inline-size:600px!important}') },
  { name: 'text in a box of fixed height', plant: (_root, css) => css('.msg .body{block-size:1.2em!important;overflow:hidden!important}') },
  { name: 'a placeholder as the only label', plant: (root) => (root.querySelector('label[for=words]')!.remove(), root.querySelector('#words')!.setAttribute('placeholder', 'Write a message')) },
  { name: 'a listbox without arrows', plant: (root) => root.querySelector('.tools')!.insertAdjacentHTML('beforeend', '<div role="listbox" tabindex="0" aria-label="Days"><div role="option" tabindex="-1" aria-selected="true">Monday</div><div role="option" tabindex="-1" aria-selected="false">Tuesday</div></div>') },
  { name: 'a log without a name', plant: (root) => (root.querySelector('.scroll')!.setAttribute('role', 'log'), root.querySelector('.scroll')!.removeAttribute('aria-label')) },
  { name: 'a list to be sorted by dragging alone', plant: (root) => root.querySelectorAll<HTMLElement>('.people li').forEach((one) => (one.draggable = true)) },
  { name: 'a status in colour alone', plant: (root, css) => (css('.lamp{display:inline-block;inline-size:10px;block-size:10px;border-radius:50%;background:#0a0}'), root.querySelector('.msg-foot')!.insertAdjacentHTML('beforeend', '<span class="lamp"></span>')) },
  { name: 'an order turned round', plant: (_root, css) => css('.send-bar{flex-direction:row-reverse!important}') },
  { name: 'focus under a sticky composer', plant: (_root, css) => css('.composer{position:absolute!important;inset-inline:0;inset-block-end:0;background:#fff;z-index:9}.scroll{scroll-padding:0!important}') },
  { name: 'progress drawn with boxes', plant: (root, css) => (css('.track{inline-size:100px;block-size:10px;background:#ccc}.fill{inline-size:40px;block-size:10px;background:#060}'), root.querySelector('.thread-head')!.insertAdjacentHTML('beforeend', '<div class="track"><div class="fill"></div></div>')) },
  { name: 'help in a title alone', plant: (root) => root.querySelector('.tools button')!.setAttribute('title', 'Who is in this talk, and what may be done with it') },
  { name: 'a toggle that does not say its state', plant: (root) => {
    const button = root.querySelector('.tools button')!;
    button.removeAttribute('aria-expanded');
    button.setAttribute = () => undefined;
  } },
  { name: 'a movement without end', plant: (_root, css) => css('@keyframes turn{to{rotate:1turn}}.who .m{animation:turn 2s linear infinite}') },
  { name: 'words about a mistake that belong to no field', plant: (root) => root.querySelector('#words')!.removeAttribute('aria-describedby') },
];
