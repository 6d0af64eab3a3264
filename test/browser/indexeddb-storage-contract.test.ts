import { newId } from '@family-partnering/contract';
import { indexedDbStorage } from '@family-partnering/adapter-local/indexeddb-storage';
import { storageContract } from '../engine/storage-contract.js';

describe('the IndexedDB storage keeps the storage contract', () => {
  storageContract({ it, open: (clock) => indexedDbStorage({ name: `contract-${newId()}`, clock }) });
});
