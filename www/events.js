/** An event of <fact-mark>: `factmark-ready`, `-analysis`, `-select`, `-change`, `-error`; `detail` depends on the type. */
export class FactMarkEvent extends Event {
  constructor(type, detail) {
    super(`factmark-${type}`, { bubbles: true, composed: true });
    this.detail = detail;
  }
}
