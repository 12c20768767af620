// Preloaded into every Node program that the supervisor starts: if the supervisor is killed, nobody
// would stop the program, so it stops itself in its usual orderly way.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
