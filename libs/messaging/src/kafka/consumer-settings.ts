import type { ConsumerConfig } from 'kafkajs';

/** How every group's consumer is set. */
export const CONSUMER_SETTINGS: Omit<ConsumerConfig, 'groupId'> = {
  sessionTimeout: 6000,
  heartbeatInterval: 1000,
  rebalanceTimeout: 6000,
  maxWaitTimeInMs: 500,
  minBytes: 1,
  maxBytesPerPartition: 1024 * 1024,
  maxBytes: 8 * 1024 * 1024,
  allowAutoTopicCreation: false,
  // A limited budget would be for the consumer's whole life, and end with it.
  retry: {
    retries: 1e6,
    initialRetryTime: 100,
    maxRetryTime: 1000,
    restartOnFailure: () => Promise.resolve(false),
  },
};
