/**
 * Traditional characters that occur in the grammar's words and around them in news, each with the simplified one. One
 * for one, so that offsets stay; no general conversion (which needs context) is meant. Compiled by hand; the pairs are
 * those of kSimplifiedVariant in the Unihan database.
 */
const pairs = `
關关 書书 釋释 獲获 護护 國国 說说 稱称 據据 報报 導导 達达 證证 實实 確确 認认 駁驳 絕绝
評评 論论 應应 對对 發发 將将 會会 強强 製制 驅驱 離离 準准 備备 計计 劃划 擬拟 險险 風风
脅胁 臨临 與与 爲为 為为 處处 決决 殺杀 營营 勞劳 動动 監监 獄狱 難难 經经 濟济 濫滥 請请
約约 見见 觸触 視视 訪访 問问 談谈 電电 話话 傳传 聞闻 個个 們们 這这 該该 還还 餘余 間间
過过 時时 後后 從从 來来 輸输 邊边 軍军 隊队 務务 員员 議议 長长 總总 統统 記记 聯联 屬属
親亲 師师 媽妈 婦妇 兒儿 嬰婴 幾几 數数 萬万 億亿 兩两 無无 機机 構构 織织 組组 團团 體体
協协 維维 權权 異异 獎奖 極极 審审 訊讯 綁绑 轉转 運运 遞递 給给 讓让 敘叙 並并 於于 卻却
條条 門门 開开 幫帮 層层 灣湾 漢汉 韓韩 鮮鲜 業业 學学 誰谁 現现 語语 臺台 陸陆 陽阳 瀋沈
圖图 龍龙 東东 檢检 測测 擔担 憂忧 懼惧 絡络 嚴严 緊紧 號号 區区 尋寻 舊旧 傷伤 喪丧 遺遗
節节 麼么 樣样 別别 則则 須须 預预 顯显 類类 飛飞 馬马 驗验 髒脏 黨党 齡龄 歲岁 籲吁 諮咨
詢询 諾诺 譴谴 責责 貝贝 財财 貨货 質质 違违 選选 錄录 鐵铁 雖虽 雙双 雜杂 靜静 順顺 領领
題题 願愿 騰腾 陳陈 張张 楊杨 趙赵 劉刘 吳吴 鄭郑 許许 馮冯 鄧邓 蘇苏 盧卢 蔣蒋 賈贾 葉叶
閻阎 譚谭 韋韦 鄒邹 紐纽 縣县 藥药 廳厅 療疗 辦办 紙纸 贈赠 誌志 進进 暫暂 獨独 環环 優优
變变 靈灵 屆届 參参 眾众 檔档 縱纵 綜综 終终 結结 續续 繼继 線线 紹绍 細细 網网 羅罗 衛卫
補补 規规 覺觉 觀观 訂订 託托 設设 訴诉 診诊 詞词 試试 詳详 誤误 誘诱 課课 調调 諜谍 謀谋
講讲 謝谢 識识 譯译 讀读 負负 貧贫 貴贵 買买 費费 賣卖 賠赔 賴赖 贊赞 趕赶 跡迹 蹤踪 車车
軌轨 較较 載载 輕轻 輛辆 輩辈 輪轮 辯辩 農农 連连 週周 遊游 適适 邏逻 鄉乡 醫医 鎮镇 鐘钟
閉闭 閱阅 闖闯 隨随 隱隐 響响 頭头 頻频 顧顾 飢饥 餓饿 駐驻 騙骗 驚惊 鬥斗 點点 齊齐 尙尚
內内 兇凶 勝胜 勸劝 匯汇 嗎吗 單单 嘗尝 執执 場场 壓压 夠够 奪夺 孫孙 寧宁 寬宽 寫写 屍尸
嶺岭 帳帐 幣币 庫库 廢废 廣广 彈弹 徑径 徵征 慮虑 慶庆 憑凭 懷怀 戰战 戲戏 戶户 拋抛 捨舍
掃扫 掛挂 揚扬 換换 損损 搶抢 擁拥 擇择 擊击 擴扩 攔拦 敵敌 斷断 曉晓 樓楼 標标 橋桥 欄栏
歐欧 歷历 歸归 殘残 氣气 沒没 淚泪 淨净 漁渔 滅灭 滿满 潔洁 濱滨 災灾 煙烟 熱热 爭争 狀状
猶犹 產产 畢毕 畫画 當当 盜盗 盡尽 眞真 礎础 禮礼 禍祸 積积 穩稳 競竞 筆笔 簡简 簽签 純纯
納纳
`;

const table = new Map<string, string>();
for (const pair of pairs.trim().split(/\s/u)) {
  const [from, to] = Array.from(pair);
  if (from !== undefined && to !== undefined) table.set(from, to);
}

/**
 * The text with the traditional characters of the grammar's words made simplified, of the same length.
 *
 * @example simplified('遭強制遣返的難民') // '遭强制遣返的难民'
 */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => table.get(char) ?? char);
}
