import { linesByCustomer } from "../linesByCustomer";
import type { WatchRule } from "../WatchRule";
import { hit, isKey } from "../WatchRule";

const fewestContacts = 3;

/** Key customers that hang on one person, theirs or ours. */
export const singleThread: WatchRule = {
  id: "singleThread",
  urgency: 2,
  conditions: [
    {
      id: "fewContacts",
      prepare(base) {
        const typed = base.customers.numbers.get("contactsCount");
        const lines = linesByCustomer(base, "contacts");
        if (!typed && !lines) return [{ kind: "table", key: "contacts" }];
        return (i) => {
          if (!isKey(base.scores, i)) return null;
          const own = typed?.[i] ?? NaN;
          const contacts = own === own ? own : (lines?.rows(i).length ?? NaN);
          return contacts < fewestContacts
            ? hit(i, "contactsCount", { value: contacts, as: "count" })
            : null;
        };
      },
    },
    {
      id: "noBackup",
      prepare({ customers, scores }) {
        const backup = customers.texts.get("backupOwner");
        if (!backup) return [{ kind: "field", key: "backupOwner" }];
        return (i) => (isKey(scores, i) && backup[i] === "" ? hit(i, "backupOwner") : null);
      },
    },
  ],
};
