/** The look of the sandbox's MyCase: plain and sober, its own. */
export const STYLE = `
:root { --ink: #24303d; --muted: #5c6b7a; --line: #dbe1e8; --paper: #fff; --ground: #f3f5f8; --blue: #14569b; --bar: #17324d; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 14px/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
a { color: var(--blue); text-decoration: none; } a:hover { text-decoration: underline; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid #2f7ed8; outline-offset: 2px; }
h2 { font-size: 21px; font-weight: 600; margin: 0 0 12px; } h3 { font-size: 16px; margin: 0; }
h5 { font-size: 15px; margin: 0 0 10px; } h6 { font-size: 14px; margin: 0 0 4px; } p { margin: 0 0 6px; }
.skip-link { position: absolute; left: -999px; } .skip-link:focus { left: 8px; top: 8px; background: #fff; padding: 4px 8px; }
.top-bar { display: flex; align-items: center; gap: 18px; height: 50px; padding: 0 18px; background: var(--bar); color: #fff; }
.top-bar a { color: #fff; } .brand { font-weight: 700; font-size: 19px; letter-spacing: -.2px; }
.firm-name { color: #c4d2e0; white-space: nowrap; } .me { margin-left: auto; white-space: nowrap; } .log-out { color: #c4d2e0 !important; white-space: nowrap; }
.top-search { flex: 0 1 260px; overflow: hidden; white-space: nowrap; padding: 5px 12px; border-radius: 4px; background: #24435f; color: #b4c4d3; }
.frame { display: flex; flex: 1; }
.left-nav { flex: 0 0 178px; padding: 14px 0; background: var(--paper); border-right: 1px solid var(--line); }
.left-nav ul { list-style: none; margin: 0 0 16px; padding: 0; }
.left-nav a { display: block; padding: 7px 18px; color: var(--ink); } .left-nav a:hover { background: var(--ground); text-decoration: none; }
.left-nav [aria-current] { border-left: 3px solid var(--blue); padding-left: 15px; font-weight: 600; background: #eef4fb; }
.left-nav h2 { margin: 0; padding: 6px 18px; font-size: 12px; color: var(--muted); }
.left-nav .recent a { font-size: 13px; padding: 5px 18px; line-height: 1.3; }
main { flex: 1; min-width: 0; padding: 18px 22px 28px; } main:focus { outline: none; }
.case-header { margin-bottom: 12px; } .mb-0 { margin-bottom: 0; }
.case-header-facts { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 3px; }
.case-number-header { font-weight: 600; } .text-muted { color: var(--muted); } .text-danger { color: #b3261e; } .text-lowercase { text-transform: lowercase; }
.nav-tabs { display: flex; flex-wrap: wrap; gap: 2px; list-style: none; margin: 0 0 16px; padding: 0; border-bottom: 1px solid var(--line); }
.nav-link { display: block; padding: 8px 12px; color: var(--muted); border-bottom: 3px solid transparent; margin-bottom: -1px; white-space: nowrap; }
.nav-link.active { color: var(--ink); font-weight: 600; border-color: var(--blue); }
.case-columns { display: flex; gap: 18px; align-items: flex-start; } .case-columns > aside { flex: 0 0 216px; }
.case-body { flex: 1; min-width: 0; }
aside { padding: 14px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; font-size: 13px; }
.panel-field { margin-bottom: 10px; overflow-wrap: anywhere; } .panel-contact { margin-bottom: 6px; } .font-weight-bold { font-weight: 600; }
.panel-field > .font-weight-bold { color: var(--muted); font-size: 12px; }
.case-stage-inline-editor { cursor: pointer; border-bottom: 1px dashed #9fb0c2; display: inline-block; }
.sub-nav { display: flex; flex-wrap: wrap; gap: 4px; list-style: none; margin: 0 0 12px; padding: 0; font-size: 13px; }
.sub-nav a { display: block; padding: 3px 10px; border-radius: 12px; } .sub-nav [aria-current] { background: #dfeaf6; color: var(--ink); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 14px 16px; margin-bottom: 14px; overflow-x: auto; }
.card-head { display: flex; justify-content: space-between; align-items: center; margin-bottom: 8px; }
.case-info-row { display: flex; gap: 12px; padding: 6px 0; border-top: 1px solid #edf0f4; } .case-info-row > :first-child { flex: 0 0 150px; }
.table { width: 100%; border-collapse: collapse; } .table th, .table td { text-align: left; padding: 7px 8px; border-bottom: 1px solid #edf0f4; vertical-align: top; }
.table .user-phone { white-space: nowrap; } .table thead th, .table thead td { font-size: 12px; color: var(--muted); border-color: var(--line); }
.facts-table th { text-align: left; width: 150px; padding: 4px 12px 4px 0; font-weight: 600; vertical-align: top; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.avatar { display: inline-grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: #dfeaf6; color: #23486d; font-size: 11px; font-weight: 600; }
button { font: inherit; font-size: 13px; padding: 4px 12px; border: 1px solid #b9c5d1; border-radius: 4px; background: #fff; color: var(--ink); cursor: pointer; }
button.primary { background: var(--blue); border-color: var(--blue); color: #fff; padding: 8px; } button.link { border: 0; background: none; padding: 0; color: var(--blue); }
.note { padding: 8px 0; border-top: 1px solid #edf0f4; } .loading { color: var(--muted); }
.message_details_header { margin-bottom: 12px; } .details_header { margin-bottom: 2px; }
.comment_row { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; margin-bottom: 8px; max-width: 820px; }
.comment_header { display: flex; justify-content: space-between; gap: 12px; margin-bottom: 3px; font-weight: 600; } .comment_header .text-muted { font-weight: 400; font-size: 13px; white-space: nowrap; } .comment_body p { margin: 0; overflow-wrap: anywhere; }
.tiles { display: flex; gap: 14px; } .tile { flex: 1; } .figure { font-size: 28px; font-weight: 600; margin: 0; } .plain { list-style: none; margin: 0; padding: 0; } .plain li { padding: 4px 0; }
.page-footer { position: sticky; bottom: 0; padding: 6px 18px; border-top: 1px solid var(--line); background: var(--paper); color: var(--muted); font-size: 12px; }
.sandbox-mark { display: inline-block; padding: 0 7px; margin-right: 6px; border-radius: 3px; background: #fde9b8; color: #5b4300; font-weight: 600; }
.login { flex: 1; display: grid; place-items: center; } .login form { width: 320px; display: grid; gap: 6px; padding: 26px; } .login h1 { font-size: 18px; margin: 0 0 8px; }
.login input { font: inherit; padding: 7px 9px; border: 1px solid #b9c5d1; border-radius: 4px; margin-bottom: 6px; }
.only-print { display: none; }
@media (max-width: 1000px) { .left-nav { flex-basis: 134px; } .left-nav a, .left-nav .recent a, .left-nav h2 { padding-left: 12px; padding-right: 8px; } .left-nav [aria-current] { padding-left: 9px; } main { padding: 14px; } .case-columns { gap: 12px; } .case-columns > aside { flex-basis: 168px; padding: 12px; font-size: 12px; } .table { font-size: 13px; } .table th, .table td { padding: 6px; } .avatar { display: none; } .nav-link { padding: 8px 9px; } .top-search { display: none; } .case-info-row > :first-child { flex-basis: 110px; } }
@media print { .d-print-none { display: none !important; } .only-print { display: block; } }
`;
