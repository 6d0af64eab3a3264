import './fp.js';
