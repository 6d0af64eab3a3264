export { WidgetFiles as CardFiles, type FilesHost } from '../shared/files/widget.files.js';
