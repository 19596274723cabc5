/**
 * Traditional, Japanese and look-alike characters that stand in business headers, each followed by the simplified one.
 * Not a converter of running text: only what the names of fields are written with.
 */
const pairs =
  "戶户戸户愙客編编號号稱称銷销額额總总產产業业應应賬账帳账單单實实與与電电話话類类別别級级狀状態态種种國国區区屬属團团開开關关係系聯联絡络" +
  "經经營营負负責责員员務务職职門门採采購购買买賣卖貨货庫库數数價价錢钱幣币匯汇費费稅税潤润貢贡獻献毛毛率率長长點点時时間间週周歷历年年" +
  "後后從从來来進进過过還还達达運运動动態态變变化化發发現现場场戰战略略劃划計计評评審审批批項项標标準准質质檢检驗验證证據据來来處处理理悝理" +
  "滿满意意訴诉訪访問问題题備备註注說说明明紀纪錄录檔档資资訊讯報报導导體体組组織织構构層层響响應应風风險险質质權权軍军財财會会協协議议" +
  "約约結结算算對对賬账餘余逾逾應应壞坏賒赊額额預预測测劃划業业績绩獎奖勵励減减增增佔占佔占份份額额錢钱包包競竞爭争廠厂商商對对手手" +
  "優优勢势劣劣機机會会威威脅胁細细場场規规模模術术環环境境響响應应綜综給给際际線线軟软硬硬雲云備备號号碼码嘚得洏而甯宁舊旧啟启啓启";

const simplified = new Map<string, string>();
const letters = [...pairs];
for (let i = 0; i + 1 < letters.length; i += 2) {
  const from = letters[i] ?? "";
  const to = letters[i + 1] ?? "";
  if (from !== to) simplified.set(from, to);
}

const anyVariant = new RegExp(`[${[...simplified.keys()].join("")}]`, "g");

/** A header with one spelling per character, so that 客戶編號 and 客户编号 are the same. */
export function unifyVariants(text: string): string {
  return text.replace(anyVariant, (letter) => simplified.get(letter) ?? letter);
}
