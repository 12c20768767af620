declare module 'kafkajs/src/consumer/consumerGroup' {
  const ConsumerGroup: { prototype: object };
  export = ConsumerGroup;
}
declare module 'kafkajs/src/network/requestQueue' {
  const RequestQueue: { prototype: object };
  export = RequestQueue;
}
