import { Api, takeToken } from "./api";
import { startDesk } from "./desk";

startDesk(new Api(takeToken()));
