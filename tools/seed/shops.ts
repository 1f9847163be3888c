/** What a kind of shop can give for points. Prices are points; 10 points are an hour of service. */
export interface ShopKind {
  readonly kind: string
  readonly rewards: readonly (readonly [title: string, points: number])[]
}

// prettier-ignore
export const SHOP_KINDS: readonly ShopKind[] = [
  { kind: '超市', rewards: [['鸡蛋 10 枚', 50], ['抽纸 1 提', 32], ['洗衣液 1 瓶', 120], ['豆油 1 桶', 260]] },
  { kind: '理发店', rewards: [['理发 1 次', 80], ['老人剪发 1 次', 40], ['洗头 1 次', 45]] },
  { kind: '早餐店', rewards: [['早餐套餐 1 份', 30], ['豆浆油条 1 份', 24], ['肉包 5 个', 40]] },
  { kind: '五金店', rewards: [['配钥匙 1 把', 20], ['节能灯泡 1 个', 36], ['换水龙头 1 次', 90]] },
  { kind: '水果店', rewards: [['苹果 5 斤', 80], ['时令水果 1 份', 60], ['橘子 3 斤', 50]] },
  { kind: '粮油店', rewards: [['大米 10 斤', 150], ['面粉 10 斤', 130], ['花生油 1 桶', 300]] },
  { kind: '洗衣店', rewards: [['洗外套 1 件', 70], ['洗床单 1 套', 60], ['洗鞋 1 双', 50]] },
  { kind: '药店', rewards: [['口罩 1 包', 40], ['创可贴 1 盒', 28], ['体温计 1 支', 66]] },
  { kind: '面馆', rewards: [['牛肉面 1 碗', 68], ['炸酱面 1 碗', 52]] },
  { kind: '修车铺', rewards: [['补胎 1 次', 48], ['自行车保养 1 次', 90], ['电动车充气 1 次', 20]] },
  { kind: '书店', rewards: [['笔记本 1 本', 35], ['少儿读物 1 本', 88], ['中性笔 5 支', 30]] },
  { kind: '烧饼铺', rewards: [['烧饼 1 包', 42], ['烧饼礼盒 1 盒', 160]] },
  { kind: '裁缝店', rewards: [['改裤脚 1 条', 30], ['换拉链 1 条', 40]] },
  { kind: '家电维修部', rewards: [['家电检修 1 次', 100], ['清洗油烟机 1 次', 240]] },
]

/** Words that could stand over any shop's door. */
export const SHOP_WORDS = [
  '老街',
  '街坊',
  '顺心',
  '好邻',
  '福满',
  '家和',
  '如意',
  '东升',
  '百顺',
  '同心',
  '暖心',
  '众口',
]

/** Placeholder streets: every town has such names, none is meant. */
export const SHOP_STREETS = ['商业街', '丰收路', '团结路', '文化街', '新华巷', '集市街', '和谐路', '向阳街']
