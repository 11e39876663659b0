### When strangers flood the service: what a family reads that comes at that moment.

error-puzzle = Very many are using this service now. This device does a short check first. Please wait a moment.
error-busy = Very many are using this service now. Your earlier answers are kept. Please wait a moment and try again.
