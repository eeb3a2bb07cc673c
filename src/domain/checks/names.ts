/**
 * Given names that people use for one another, a group between two bars, the full name first.
 * A full name is never taken for the beginning of another.
 */
const GROUPS =
  'robert bob rob|william bill will billy liam|richard dick rick rich|james jim jimmy jamie|john jack johnny jon juan|margaret maggie peggy meg margarita|elizabeth liz beth betty eliza lisa betsy isabel|katherine catherine kathryn kate kathy cathy kat|michael mike mickey miguel|joseph joe joey jose pepe chepe|edward ed eddie ted ned eduardo lalo|thomas tom tommy tomas|charles charlie chuck carlos|david dave|anthony tony antonio tono|francis frank francisco paco pancho fran cisco|henry hank harry enrique quique kike|lawrence larry lorenzo|theodore ted teddy|alexander alex al sandy alejandro|albert al bert alberto beto|andrew andy drew andres|steven stephen steve esteban|christopher chris kit cristobal|nicholas nick nicolas|matthew matt mateo|daniel dan danny|benjamin ben benny|samuel sam|patrick pat paddy|patricia pat patty trish tricia paty|rebecca becky becca|susan sue suzy susie|deborah debra deb debbie|barbara barb|jennifer jen jenny|jessica jess|kimberly kim|pamela pam|cynthia cindy|sandra sandy|virginia ginny|dorothy dot dottie|eleanor ellie nell nora|victoria vicky tori|teresa theresa terry tere tessa|gerald jerry gerardo|jerome jerry|leonard len leo|ronald ron|donald don|raymond ray ramon|frederick fred federico fede|gregory greg gregorio goyo|jeffrey jeff|timothy tim|walter walt|eugene gene|phillip philip phil felipe|peter pete pedro|paul pablo|george jorge|mary maria molly polly mari|guadalupe lupe lupita|ignacio nacho|rosario chayo|dolores lola|concepcion concha conchita|mercedes meche|manuel manny manolo|jesus chuy chucho|beatriz betty bety|graciela chela|roberto beto|humberto beto|gilberto beto|salvador chava|rafael rafa|luis lucho|guillermo memo|ernesto neto|fernando fer nando|gabriel gabe gabo|gabriela gaby|gonzalo chalo|hector tito|josefina pepa fina|consuelo chelo|leticia lety|socorro coco|alicia licha|refugio cuca|rosa rosy|isabel chabela chabe|catalina cata|ana annie anita anne ann anna|silvia chiva|veronica vero|adriana adri|arturo turo|vicente chente|alfonso poncho|armando mando|rodolfo rudy|rodrigo rigo|oscar osky|raul|marco marcos mark|lucia lucy|sofia sophia|stephanie steph|michelle shelly|monica moni|natalia naty|yolanda yoli|marisol|esperanza lancha|araceli cheli|xavier javier javi|sergio checo|cesar|ricardo richie|julio|julia|diana|carmen|elena helen|laura|linda|marta martha|norma|olga|ruth|sara sarah|karen|nancy|kevin|brian bryan|mark|jason|scott|eric erik|ryan|jacob jake|joshua josh|justin|brandon|tyler|dylan|nathan nate|zachary zach|ethan|adam|kyle|sean shawn shaun|amy|emily|ashley|amanda mandy|melissa missy|nicole|angela angie|heather|rachel|megan|hannah|olivia|grace|maya|jane|jean|joan|carol|donna|sharon|brenda|irene|rosa|claudia|lorena|martin|mario|ruben|ivan|pilar';

/** What Spanish and English make small: -ito, -cita; -ie, -y. */
const SMALL = /c?it[oa]s?$/;
const DEAR = /(.)\1?(?:ie|y|i)$/;

const groups = GROUPS.split('|').map((group) => group.split(' '));
const known = new Set(groups.flat());
const whole = new Set(groups.map(([first]) => first));

/** True for a given name of the table, folded. */
export const isGivenName = (word: string) => known.has(word);

/** True where one folded word may be the other's short, long, small or other-language form. */
export function isSameName(a: string, b: string): boolean {
  if (a === b || groups.some((group) => group.includes(a) && group.includes(b))) return true;
  return isShortOf(a, b) || isShortOf(b, a);
}

/** "Tere" of Teresa, "Danny" of Daniel, "Juanita" of Juana; but Ana is a name of her own, and not Anabel's. */
function isShortOf(short: string, long: string): boolean {
  const stem = short.replace(SMALL, '');
  if (stem !== short) return stem.length > 1 && long.startsWith(stem) && long.length - stem.length < 4;
  if (whole.has(short)) return false;
  const begin = short.replace(DEAR, '$1');
  return begin.length > 2 && (begin !== short || short.length < 5) && long.startsWith(begin);
}
