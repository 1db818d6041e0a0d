import type { Server } from 'node:http';

export function demoServer(options?: { policy?: string }): Server;
export function listen(server: Server, port: number): Promise<string>;
