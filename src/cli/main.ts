// The command line of muffintin.
export {};
