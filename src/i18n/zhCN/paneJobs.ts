import type { PaneWords } from "../../taskpane/words";
import type { HostErrorPlace } from "../../workbook/HostError";
import { formatNumber } from "../format";

const n0 = (n: number): string => formatNumber("zh-CN", n, 0);

/** “工作表“客户清单”的 B2:B90”：句首的位置说明，位置未知时为空。 */
const at = ({ sheet, address }: HostErrorPlace): string => {
  if (sheet && address) return `工作表“${sheet}”的 ${address} `;
  if (sheet) return `工作表“${sheet}”`;
  return address ? `${address} ` : "";
};

export const job: PaneWords["job"] = {
  progress: (done, total) => `${done}／${total}`,
  percent: (percent) => `${n0(percent)}%`,
  timeLeft: (seconds) =>
    seconds < 60 ? `约剩 ${n0(seconds)} 秒` : `约剩 ${n0(Math.ceil(seconds / 60))} 分钟`,
  cancel: "取消",
  cancelling: "本步完成后停止……",
  waiting: {
    cellEdit: "Excel 正在等待：请按 Enter 或 Esc 结束单元格编辑。",
    busy: "Excel 正忙，正在重试。",
  },
};

export const errors: PaneWords["errors"] = {
  host: {
    cellEditMode: {
      what: () => "有单元格正在编辑。",
      next: "请在工作表中按 Enter 或 Esc 结束编辑，然后重试。",
    },
    sheetProtected: {
      what: ({ sheet }) => (sheet ? `工作表“${sheet}”受保护。` : "工作表受保护。"),
      next: "请撤消保护（审阅 › 撤消工作表保护）后重试。Tierbook 不会自行解除保护。",
    },
    workbookProtected: {
      what: () => "工作簿结构受保护，无法新增工作表。",
      next: "请撤消保护（审阅 › 保护工作簿）后重试。",
    },
    readOnly: {
      what: () => "本工作簿为只读。",
      next: "请另存为副本或启用编辑，然后在该工作簿中重试。",
    },
    filtered: {
      what: (place) => `${at(place)}有筛选隐藏了行。`,
      next: "请清除筛选（数据 › 清除）后重试。在筛选状态下写入，结果可能落到别的客户旁边。",
    },
    merged: {
      what: (place) => `${at(place)}有合并单元格，无法写入。`,
      next: "请取消合并后重试。",
    },
    occupied: {
      what: (place) => `${at(place)}已有内容，无法写入。`,
      next: "请移走这些内容，或在表格右侧留出空列，然后重试。Tierbook 不会覆盖已有内容。",
    },
    changedMeanwhile: {
      what: (place) => `${at(place)}读取之后表格有变动：行被排序、增加、删除或改名。`,
      next: "已停止写入。请重新读取数据，以保证每个等级都写在对应客户旁边。",
    },
    settingsChanged: {
      what: (place) => `${at(place)}设置在读取之后被修改过。`,
      next: "未写入任何内容，您的修改仍保留在窗格中。请重新读取数据，采用工作表上的设置，然后再保存。",
    },
    missing: {
      what: (place) => `${at(place)}找不到所需的表格、工作表或名称。`,
      next: "它可能已被删除或改名，请重新查找表格。",
    },
    busy: { what: () => "Excel 正忙。", next: "请稍候，等 Excel 完成计算或保存后重试。" },
    tooLarge: {
      what: (place) => `${at(place)}数据量超过 Excel 一次能处理的上限。`,
      next: "请选择较小的区域，或删除表中的空列，然后重试。",
    },
    inactiveWorkbook: {
      what: () => "当前处于前台的是另一个工作簿。",
      next: "请点击本工作簿，然后重试。",
    },
    notSupported: {
      what: () => "当前 Excel 版本缺少 Tierbook 所需的功能。",
      next: "请更新 Excel（Excel 2021 或更高版本、Microsoft 365 或网页版 Excel）。",
    },
    noPermission: {
      what: (place) => `${at(place)}Excel 拒绝访问。`,
      next: "请确认您有权编辑此文件（共享权限、敏感度标签、安全软件），然后重试。",
    },
    cancelled: {
      what: () => "已取消。",
      next: "工作簿中没有留下未完成的内容，已完成的工作表予以保留。可随时重新开始。",
    },
    sheetLimit: {
      what: ({ sheets }) =>
        sheets === undefined
          ? "工作表或工作簿已没有空间。"
          : `生成后本工作簿将有${sheets.wanted}张 Tierbook 工作表，上限为${sheets.limit}张，因此未生成任何工作表。请不选 SWOT、供应商对比或客户计划，或删除已不属于重点客户的工作表。`,
      next: "请删除不需要的列或工作表，或少选几种报告，然后重试。",
    },
    unknown: {
      what: (place) => `${at(place)}Excel 未能完成此操作。`,
      next: "请重试。如仍然失败，请保存并关闭工作簿后重新打开。",
    },
  },
  bugTitle: "Tierbook 出错了",
  bug: "这是程序的问题，与您的数据无关。",
  bugNext:
    "请关闭并重新打开窗格后再试。如再次出现，请把下面的详细信息反馈给我们，其中不含您的数据。",
  notUndone: "已写入的部分内容未能清除。请关闭此提示，然后在首页点击“撤回”。",
  settings: {
    next: "请改正该单元格后重试，或让 Tierbook 重新写入设置表：",
    showCell: "转到该单元格",
    import: "从文件导入设置……",
    lastGood: "使用上次运行的设置",
    standard: "使用标准设置",
    sure: (sheet) => `工作表“${sheet}”的全部内容将被替换。`,
    replace: "替换",
    keep: "保留现有工作表",
  },
  retry: "重试",
  dismiss: "关闭",
  details: "技术支持信息",
};
