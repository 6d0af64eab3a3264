// Planted: a test file that cannot even be loaded.
import './does-not-exist.mjs';
