/** Digits, spaces and dashes as one types them, whatever the keyboard made of them. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');

/** A number that is named as a case's, a claim's or a document's, or an amount, right before it. */
export const isOtherNumber = (before: string) =>
  /\b(?:case|caso|claim|reclamo|docket|expediente|invoice|factura|policy|p[oó]liza|file (?:no|number|#)|tracking|receipt|recibo|matter|check|cheque|vin|patent|trademark|phone|tel[eé]fono|tel|fax|cell|celular|llame|call|zip)\b[^\d\n.]{0,20}$|[$€]\s?$/i.test(
    before.slice(-40),
  );
