declare module 'kafkajs/src/consumer/consumerGroup' {
  const ConsumerGroup: { prototype: object };
  export = ConsumerGroup;
}
declare module 'kafkajs/src/network/requestQueue' {
  const RequestQueue: { prototype: object };
  export = RequestQueue;
}
declare module 'kafkajs/src/protocol/recordBatch/record/v0' {
  const encode: (message: object) => { buffer: Buffer };
  export = encode;
}
