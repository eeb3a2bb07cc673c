import { describe } from 'vitest';
import { testOver } from './gate';

describe('over h2', () => testOver('h2'));
