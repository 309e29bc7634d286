export { probeInstance } from './probeInstance';
export { SECURITY_FLOOR } from './securityFloor';
