import { describe } from 'vitest';
import { testOver } from './gate';

describe('over http/1.1', () => testOver('http/1.1'));
