import type { Book } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { separators } from "../culture";
import { defineClass, type ExcelClass, requireOneOf } from "../objects";
import { cultureInfoClass } from "./CultureInfo";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass: ExcelClass<Book> = defineClass("Application", {
  scalars: {
    CalculationMode: {
      get: (_, host) => host.calculationMode,
      set: (_, value, host) => {
        host.calculationMode = requireOneOf(value, modes, "calculationMode");
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: (_, host) => separators(host.options.culture).decimal },
    ThousandsSeparator: { get: (_, host) => separators(host.options.culture).group },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (book) => cultureInfoClass.of(book) },
  methods: {
    Calculate: (_, args, host) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(args.string(0)))
        throw invalidArgument(`calculation ${args.string(0)}`);
      host.cellsChanged();
      host.settle();
    },
    // Calculation already waits for a read, and there is no screen to redraw: nothing is left to suspend.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
