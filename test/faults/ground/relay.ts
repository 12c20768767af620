import { readInstructions } from './instructions';
import { openWrites } from './organisations';
import { startSmallService } from './small-service';

const { writes, name } = readInstructions();
void openWrites(writes, name).then((database) => startSmallService(database));
