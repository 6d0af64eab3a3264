// The order matters: `demo` has to hear a widget's question before a source of the page does.
import './demo-attribute.define.js';
import './demo-source.define.js';
import '@family-partnering/adapter-http/http-source.define';
import '@family-partnering/adapter-http/visitor-source.define';
import '@family-partnering/adapter-local/local-source.define';
