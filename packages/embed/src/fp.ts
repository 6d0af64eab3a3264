// The one script of a plain page: `<script type="module" src="fp.js"></script>`. The order matters: `demo` has to hear
// the first question of a widget, which it asks as soon as it is registered.
import './demo-attribute.define.js';
import './demo-source.define.js';
import '@family-partnering/adapter-http/http-source.define';
import '@family-partnering/adapter-local/local-source.define';
import '@family-partnering/elements/message-thread/message-thread.define';
import '@family-partnering/elements/thread-list/thread-list.define';
