import type { Check } from './check';

/**
 * Product §4, "Which number": MyCase's number or e-mail is another than Hona's last answer. Detail: `hona` and
 * `mycase`, the two numbers, and `honaEmail` and `mycaseEmail`; null where they do not differ.
 */
export const checkNumberDiffers: Check = ({ recipient: r }) =>
  r && (r.mycaseNumber || r.honaEmail)
    ? {
        hona: r.mycaseNumber && r.number,
        mycase: r.mycaseNumber,
        honaEmail: r.honaEmail,
        mycaseEmail: r.honaEmail && r.email,
      }
    : null;
