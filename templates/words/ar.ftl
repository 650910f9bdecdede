# كلمات واجهة الموقع بالعربية. ما لا يرد هنا يُقال بالإنجليزية.

## إطار كل صفحة

skip = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-more = المزيد
theme-auto = المظهر: تلقائي
theme-light = المظهر: فاتح
theme-dark = المظهر: داكن
foot-annotations = الشروح:
foot-rights =
    نصوص المقالات ملك لناشريها، وتُقتبس هنا مادةً للبحث. وكل ما يُعدّ أو يُقارَن هنا إنما يُعدّ ويُقارَن بحسب الشروح المدوَّنة.

## أسماء الصفحات

page-home = الصفحة الرئيسية
page-timeline = التسلسل الزمني
page-map = الخريطة
page-network = الشبكة
page-search = البحث
page-articles = المقالات
page-claims = الادعاءات
page-sources = المصادر
page-actors = الجهات الفاعلة
page-places = الأماكن
page-glossary = المسرد
page-techniques = أساليب التأثير
page-disputes = نقاط الخلاف
page-gaps = الثغرات
page-method = المنهج
page-corrections = التصويبات
page-data = البيانات

## الأعداد

count-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}
count-sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدراً
   *[other] { $n } مصدر
}
count-claims = { $n ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $n } ادعاءات
    [many] { $n } ادعاءً
   *[other] { $n } ادعاء
}
count-actors = { $n ->
    [zero] لا جهات فاعلة
    [one] جهة فاعلة واحدة
    [two] جهتان فاعلتان
    [few] { $n } جهات فاعلة
    [many] { $n } جهة فاعلة
   *[other] { $n } جهة فاعلة
}
count-places = { $n ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكاناً
   *[other] { $n } مكان
}
count-questions = { $n ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالاً
   *[other] { $n } سؤال
}
count-incidents = { $n ->
    [zero] لا وقائع
    [one] واقعة واحدة
    [two] واقعتان
    [few] { $n } وقائع
    [many] { $n } واقعة
   *[other] { $n } واقعة
}
count-gaps = { $n ->
    [zero] لا ثغرات
    [one] ثغرة واحدة
    [two] ثغرتان
    [few] { $n } ثغرات
    [many] { $n } ثغرة
   *[other] { $n } ثغرة
}
count-bias-notes = { $n ->
    [zero] لا ملاحظات تحيّز
    [one] ملاحظة تحيّز واحدة
    [two] ملاحظتا تحيّز
    [few] { $n } ملاحظات تحيّز
    [many] { $n } ملاحظة تحيّز
   *[other] { $n } ملاحظة تحيّز
}
count-notes = { $n ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظة
   *[other] { $n } ملاحظة
}
count-contradictions = { $n ->
    [zero] لا تناقضات
    [one] تناقض واحد
    [two] تناقضان
    [few] { $n } تناقضات
    [many] { $n } تناقضاً
   *[other] { $n } تناقض
}
count-answers = { $n ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $n } إجابات
    [many] { $n } إجابة
   *[other] { $n } إجابة
}
count-origins = { $n ->
    [zero] لا منشأ مستقلاً
    [one] منشأ مستقل واحد
    [two] منشآن مستقلان
    [few] { $n } مناشئ مستقلة
    [many] { $n } منشأً مستقلاً
   *[other] { $n } منشأ مستقل
}
count-terms = { $n ->
    [zero] لا مصطلحات
    [one] مصطلح واحد
    [two] مصطلحان
    [few] { $n } مصطلحات
    [many] { $n } مصطلحاً
   *[other] { $n } مصطلح
}
count-techniques = { $n ->
    [zero] لا أساليب
    [one] أسلوب واحد
    [two] أسلوبان
    [few] { $n } أساليب
    [many] { $n } أسلوباً
   *[other] { $n } أسلوب
}
count-origins-range = من { $least } إلى { $n ->
    [two] منشأين مستقلين اثنين
    [few] { $n } مناشئ مستقلة
    [many] { $n } منشأً مستقلاً
   *[other] { $n } منشأ مستقل
}
counts-as-annotated = { $articles }، { $origins } بحسب الشروح

## كلمات ترد في صفحات كثيرة

not-known = غير معروف
not-stated = غير مذكور
none = لا يوجد
unnamed = مصدر غير مسمّى
unnamed-words = مصدر غير مسمّى: { $words }
quoted = «{ $words }»
list-comma = { "، " }
list-semicolon = { "؛ " }
number-range = من { $least } إلى { $most }
title-withdrawn = { $title } (مسحوب)
said-by = { $hands ->
    [0] { $speaker }
   *[other] { $speaker }، عبر { $via }
}
said = { $hands ->
    [0] { $speaker }: { $stance }
   *[other] { $speaker }: { $stance }، عبر { $via }
}
said-in = { $hands ->
    [0] { $speaker }: { $stance }، في { $article }
   *[other] { $speaker }: { $stance }، عبر { $via }، في { $article }
}

## كلمات الصيغة: ما يختار منه المحررون

record-kind = { $word ->
    [incident] واقعة
    [article] مقال
    [claim] ادعاء
    [bias] ملاحظة تحيّز
    [source] مصدر
    [actor] جهة فاعلة
    [place] مكان
    [term] المسرد
    [technique] أسلوب تأثير
   *[page] صفحة
}
incident-kind = { $word ->
    [strike] ضربة
    [ground-clash] اشتباك بري
    [patrol] دورية
    [encounter] احتكاك
    [withdrawal] انسحاب
    [statement] تصريح
   *[own] { $own }
}
incident-role = { $word ->
    [follow-up] متابعة
    [context] سياق
   *[reports] خبر
}
involvement = { $word ->
    [suspected] مشتبه بها
   *[known] معروفة
}
source-kind = { $word ->
    [news-agency] وكالة أنباء
    [broadcaster] هيئة بث
    [newspaper] صحيفة
    [website] موقع إلكتروني
    [blog] مدوّنة
    [official] جهة رسمية
    [ngo] منظمة غير حكومية
    [social] وسائل تواصل اجتماعي
   *[unknown] غير معروف
}
source-state = { $word ->
    [funded] بتمويل من دولة
    [controlled] تحت سيطرة دولة
   *[none] لا يد معروفة لدولة فيه
}
actor-kind = { $word ->
    [state] دولة
    [armed-force] قوات مسلحة
    [armed-group] جماعة مسلحة
    [coalition] تحالف
    [government-body] هيئة حكومية
    [organisation] منظمة
   *[person] شخص
}
place-precision = { $word ->
    [town] على مستوى البلدة
    [district] على مستوى المنطقة
    [province] على مستوى المحافظة
    [country] على مستوى البلد
   *[exact] الموقع نفسه
}
stance = { $word ->
    [alleges] زعم
    [denies] نفي
    [doubts] تشكيك
    [does-not-know] إقرار بعدم العلم
   *[asserts] تأكيد
}
relation = { $word ->
    [supports] يؤيّد
    [contradicts] يناقض
    [qualifies] يقيّد
    [repeats] يكرّر
    [corrects] يصحّح
    [updates] يحدّث
    [cites] يستشهد بـ
    [republishes] يعيد نشر
    [retracts] يسحب
   *[background] يقدّم خلفية لـ
}
relation-back = { $word ->
    [supports] يؤيّده
    [contradicts] يناقضه
    [qualifies] يقيّده
    [repeats] يكرّره
    [corrects] يصحّحه
    [updates] يحدّثه
    [cites] يستشهد به
    [republishes] يعيد نشره
    [retracts] يسحبه
   *[background] خلفيته في
}
verdict = { $word ->
    [agree] الإجابات متفقة
    [overlap] الإجابات متداخلة
    [conflict] الإجابات متعارضة
    [single] رواية واحدة
   *[none] لا إجابة للمقارنة
}
language-name = { $word ->
    [ar] العربية
    [de] الألمانية
    [en] الإنجليزية
    [es] الإسبانية
    [fa] الفارسية
    [fr] الفرنسية
    [he] العبرية
    [hi] الهندية
    [it] الإيطالية
    [ja] اليابانية
    [ku] الكردية
    [pl] البولندية
    [pt] البرتغالية
    [ru] الروسية
    [tr] التركية
    [uk] الأوكرانية
    [zh] الصينية
   *[other] { $tag }
}

## الإجابات، والمدة الفاصلة عن الحدث

answer-yes-no = { $word ->
    [yes] نعم
   *[no] لا
}
answer-not = ليس { $answer }
answer-about = نحو { $count } (على أنه من { $least } إلى { $most })
answer-open = { $word ->
    [at-least] { $count } على الأقل
    [at-most] { $count } على الأكثر
    [more-than] أكثر من { $count }
   *[fewer-than] أقل من { $count }
}
delay-none = في اليوم نفسه
delay-after = بعد { $stretch }
delay-before = قبل { $stretch }
delay-within = بعد { $stretch } على الأكثر
stretch-days = { $n ->
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
stretch-days-range = { $n ->
    [two] يوم إلى يومين
    [few] { $least } إلى { $n } أيام
    [many] { $least } إلى { $n } يوماً
   *[other] { $least } إلى { $n } يوم
}
stretch-months = { $n ->
    [one] نحو شهر
    [two] نحو شهرين
    [few] نحو { $n } أشهر
    [many] نحو { $n } شهراً
   *[other] نحو { $n } شهر
}
stretch-months-range = { $n ->
    [few] نحو { $least } إلى { $n } أشهر
    [many] نحو { $least } إلى { $n } شهراً
   *[other] نحو { $least } إلى { $n } شهر
}
stretch-years = { $n ->
    [one] نحو سنة
    [two] نحو سنتين
    [few] نحو { $n } سنوات
    [many] نحو { $n } سنة
   *[other] نحو { $n } سنة
}
stretch-years-range = { $n ->
    [few] نحو { $least } إلى { $n } سنوات
   *[other] نحو { $least } إلى { $n } سنة
}

## ما تقوم عليه الإجابات

row-support = { $answers }، { $origins }
origins-named = { $count }: { $names }
origins-owner = { $name } (مالك واحد مع { $others })
origins-circle = حلقة أخبار ينقل بعضها عن بعض

## أسماء الحقول والصفوف والأعمدة

field-actor = الجهة الفاعلة
field-answers = الإجابات
field-article = مقال
field-background = الخلفية
field-background-to = خلفية لـ
field-claim = ادعاء
field-country = البلد
field-date = التاريخ
field-incident = واقعة
field-incidents = الوقائع
field-involvement = المشاركة
field-kind = النوع
field-name = الاسم
field-named = الجهة أو المكان
field-note = ملاحظة
field-origins = المناشئ
field-part-of = جزء من
field-place = المكان
field-question = السؤال
field-role = الدور
field-source = المصدر
field-speaker = المتحدث
field-stance = الموقف
field-tags = الوسوم
field-time = الوقت
field-used-by = يستعمله
as-annotated = بحسب الشروح
nothing-stated = لم يُذكر شيء

## أجزاء صفحات كثيرة

record-facts = التفاصيل
basis = السند:
turn-previous = → { $page }
turn-next = { $page } ←
record-notes = ملاحظات
record-changes = التعديلات
record-mentions = ورد ذكره في
article-note = ملاحظة في مقال
cite = كيفية الاستشهاد
cite-address = العنوان: { $address }
cite-passage = مقطع واحد: { $address }
cite-copy = انسخ الرابط
cite-copied = نُسخ الرابط
list-shown = المعروض { $shown } من { $all }
list-filter = التصفية
list-words = كلمات
list-all = الكل
list-reset = اعرض الكل
list-parts = أجزاء القائمة
preview-dispute = محل خلاف: { $ask }
preview-grade = الموثوقية { $letter }، { $means }
preview-names = أيضاً: { $names }

## صفحة الواقعة

incident-summary = ملخّص
incident-facts = متى وأين ومَن
incident-accounts = الروايات
incident-speakers = الإجابات نفسها بحسب المتحدثين
incident-silent = مقالات صامتة مع أنها قُرئت لأجل السؤال
incident-silent-help = قُرئت حتى نهايتها لأجل هذه الأسئلة، ولا تقول عنها شيئاً، بحسب الشروح.
incident-known = كيف عُرف الأمر
incident-findings = الاستنتاجات
incident-reports = الأخبار
incident-names = ما يسمّي به كل مصدر الأشياء
incident-claims = ادعاءات أخرى
incident-turn = الوقائع بترتيبها الزمني
incident-local-time = { $time }، بالتوقيت المحلي
incident-zone-time = { $time }، بتوقيت { $city }
incident-time-precision = { $word ->
    [minute] { $time }، بدقة الدقيقة
    [hour] { $time }، بدقة الساعة
   *[part-of-day] { $time }، بدقة جزء من اليوم
}
likelihood = { $word ->
    [almost-no-chance] يكاد يكون مستحيلاً
    [very-unlikely] مستبعد جداً
    [unlikely] مستبعد
    [roughly-even-chance] متساوي الاحتمال تقريباً
    [likely] مرجّح
    [very-likely] مرجّح جداً
   *[almost-certain] شبه مؤكد
}
confidence = { $word ->
    [low] منخفضة
    [moderate] متوسطة
   *[high] عالية
}
finding-likelihood = { $likelihood } ({ $scale })
finding-confidence = ثقة { $confidence } ({ $scale })
finding-both = { $likelihood }، ثقة { $confidence } ({ $scale })
finding-scale = المقياس

## جدول الروايات

matrix-articles = كل صف سؤال، وكل عمود مقال. كل إجابة مقتبسة وتقود إلى موضعها في النص.
matrix-speakers = كل صف سؤال، وكل عمود متحدث، أياً كان المقال.
matrix-column = { $source }، { $when }
matrix-column-delay = { $source }، { $when } ({ $delay })
matrix-options = واحد من: { $options }
matrix-stance = { $stance }: { $value }
matrix-corrected = { $value } (صُحّح لاحقاً)
matrix-cell = { $word ->
    [silent] صامت
    [unread] غير مشروح
    [nothing] لا إجابة
   *[other] يجيب عن فئة أخرى
}
matrix-doubts = ؟
matrix-key-quoted = { $mark } إجابة مقتبسة
matrix-key-denies = { $mark } نفي
matrix-key-doubts = { $mark } تشكيك أو إقرار بعدم العلم
matrix-key-silent = { $mark }: قُرئ حتى نهايته لأجل هذا السؤال ولا يقول شيئاً
matrix-key-unread = { $mark }: لم يُقرأ لأجل هذا السؤال
accounts-file = هذا الجدول ملفَّ CSV
accounts-file-speakers = الجدول نفسه بحسب المتحدثين، ملفَّ CSV

## الأعداد نطاقاتٍ

ranges-of-nobody = عدد لم يُذكر عمّن هو
ranges-verdict = { $verdict }، بحسب الشروح
ranges-denied = { $answer }: منفي
ranges-drawn = رُسمت من { $table }، بحسب الشروح.
ranges-table = جدول الروايات أعلاه
ranges-populations = لكل فئة معدودة خط ومقياس خاصان بها؛ ولا تُقارَن أعداد فئة بأعداد أخرى.
ranges-sign = { $word ->
    [open] الشريط المتلاشي ليس له حد أعلى.
    [about] الخط المتقطع: «نحو»، على أنه يمتد عشرة في المئة من الجانبين.
    [denied] المشطوب: أعداد منفية.
   *[gap] المظلّل: ما بين إجابات لا يجمعها أي عدد.
}

## كيف عُرف الأمر

life-help = ما قيل عن كل سؤال، بحسب تاريخ النشر وكما في الشروح. لا تُعدّ الإجابة مؤكَّدة إلا إذا جاءت من منشأ مستقل جديد.
life-claim = الادعاء
life-of = عن { $of }
life-denial-first = أول رواية هنا نفي.
life-denial = { $n ->
    [one] ثمة نفي.
   *[other] ثمة أكثر من نفي.
}
life-denial-since = { $n ->
    [one] ثمة نفي، نُشر أول مرة { $when }.
   *[other] ثمة أكثر من نفي، نُشر أولها { $when }.
}
life-order = { $word ->
    [undated] موضعه في الترتيب غير معروف
    [same-day] في اليوم نفسه
   *[unsure] ربما سبق ما قبله هنا
}
life-step = { $word ->
    [first] أول تأكيد
    [repeated] تكرار من غير منشأ جديد
    [perhaps-confirmed] تكرار، ربما من منشأ جديد
    [confirmed] تأكيد من منشأ مستقل آخر
    [changed] إجابة أخرى لا تعارض ما قبلها
    [contradicted] إجابة أخرى تعارض ما قبلها
    [reversed] خلاف ما قاله هو من قبل
    [further] بعبارة أخرى
    [corrected] تصحيح
    [denied] نفي
    [doubted] تشكيك
   *[not-known] قيل إنه غير معروف
}
life-known = المعروف في كل تاريخ
life-known-help = الأحكام والمناشئ محسوبة من جديد، بحسب الشروح، من المقالات التي كانت قد نُشرت حتى ذلك التاريخ وحدها، بقدر ما تدل تواريخها. والمقالات التي بلا تاريخ متروكة.
life-few = { $n ->
    [few] المعروض { $shown } من { $n } تواريخ، مختارة بالتساوي.
    [many] المعروض { $shown } من { $n } تاريخاً، مختارة بالتساوي.
   *[other] المعروض { $shown } من { $n } تاريخ، مختارة بالتساوي.
}
life-known-on = المعروف في { $day }
life-counts = { $articles }، أُجيب عن { $answered } من { $questions }
life-verdict = الحكم والمناشئ
life-as-annotated = بحسب الشروح

## ما يقوم مقام سجل لم يعد قائماً

gone-title = { $kind }: سُحب
gone-description = سُحبت هذه الصفحة
gone = سُحب
gone-on = سُحب، { $when }.
gone-mentions = ورد ذكره في

## صفحة المصدر

source-no-state = لم يُذكر شيء

## صفحة الثغرات

gaps-no-date = التاريخ غير معروف
gaps-description = ما لا يعرفه هذا الملف: { $count }
gaps-about = ما لا يعرفه هذا الملف أو لا يقوله، بحسب الشروح.
gaps-single = إجابات من منشأ واحد
gaps-single-why = مهما كثرت المقالات التي تكرّرها، فلا أحد سواه يسند هذه الإجابة.
gaps-single-none = لكل إجابة أكثر من منشأ ممكن.
gaps-unanswered = أسئلة بلا إجابة
gaps-unanswered-why = لا رواية في هذا الملف، بحسب الشروح، تقول ما كان.
gaps-unanswered-none = لكل سؤال إجابة.
gaps-unread = مقالات لم تُقرأ حتى نهايتها لأجل سؤال
gaps-unread-why = خلوّ الشروح من إجابة لمقال كهذا لا يعني أنه صامت.
gaps-unread-none = قُرئ كل مقال حتى نهايته لأجل كل سؤال من أسئلة وقائعه لا يجيب عنه.
gaps-incident-dates = وقائع تاريخها مجهول أو غير مؤكد
gaps-incident-dates-why = لا تكون الروايات عن حدث واحد إلا إذا كانت عن وقت واحد.
gaps-incident-dates-none = تاريخ كل واقعة معروف باليوم.
gaps-article-dates = مقالات تاريخها مجهول أو غير مؤكد
gaps-article-dates-why = من نشر الخبر أولاً، ومن قد يكون نقله، لا يظهر إلا في التواريخ.
gaps-article-dates-none = تاريخ كل مقال معروف باليوم.
gaps-unrated = مصادر بلا درجة
gaps-unrated-why = المصدر الذي لم يُحكم على سجله ليس موثوقاً ولا غير موثوق؛ والدرجة F تقول الشيء نفسه.
gaps-unrated-none = لكل مصدر درجة.
gaps-addresses = مقالات بلا رابط
gaps-addresses-why = لا يستطيع القراء الرجوع إلى الأصل حيث نُشر.
gaps-addresses-none = لكل مقال رابط.
gaps-archives = مقالات بلا نسخة محفوظة
gaps-archives-why = يمكن تغيير الأصل أو حذفه من غير أثر.
gaps-archives-none = لكل مقال نسخة محفوظة.
gaps-retrievals = مقالات بلا تاريخ اطلاع
gaps-retrievals-why = لا يُعرف متى كان النص على هذه الصورة.
gaps-retrievals-none = لكل مقال تاريخ اطلاع.
gaps-unplaced = أماكن بلا إحداثيات
gaps-unplaced-why = لا يمكن إظهارها على خريطة ولا قياس بعدها.
gaps-unplaced-none = لكل مكان إحداثيات.
gaps-grade = { $word ->
    [none] لم يُقيَّم
   *[unknown] F: لا يمكن الحكم عليه
}

## صفحة المقال

article-source = { $source }، { $kind }
article-about = من أين جاء هذا المقال، وكيف عُرف ذلك
article-headline = العنوان الرئيسي
article-supplied = وضعه المحرر
article-author = الكاتب
article-published = تاريخ النشر
article-retrieved = تاريخ الاطلاع
article-address = الرابط
article-archived = نسخة محفوظة
article-language = اللغة
article-complete = قُرئ حتى نهايته لأجل
article-no-question = لا سؤال
article-capture = النسخة الأصلية
article-verified = طوبق بالنسخة الأصلية
article-not-verified = لم يُطابَق
article-basis = { $word ->
    [title] سند العنوان
    [source] سند المصدر
    [archived] سند النسخة المحفوظة
   *[incidents] سند الوقائع
}
article-text = النص
article-text-annotated = النص مع الشروح
article-notes-on = ملاحظات على النص
article-show = أظهر
article-claims = الادعاءات
article-bias = التحيّز
article-notes = الملاحظات
article-plain = النص وحده
article-keys = المفاتيح
article-keys-use = مفعّلة
article-key-next = الملاحظة التالية
article-key-previous = الملاحظة السابقة
article-key-plain = النص وحده
article-key-copy = نسخ الرابط
article-notes-all = الملاحظات: { $all }
article-note-at = { $at } من { $all }
article-note-next = الملاحظة التالية
article-note-previous = الملاحظة السابقة
article-withheld = نص هذا المقال غير منشور هنا.
article-excerpts = لا يُنشر هنا إلا المقاطع المقتبسة وبعض الكلمات حولها.
article-chain = كيف وصل إلى هذه الصفحة
article-references = الإحالات
article-references-from = من هذا المقال
article-references-to = إلى هذا المقال
article-omitted = ما تُرك من النص
article-omitted-passages = مقاطع من النسخة الأصلية ليست جزءاً من المقال: { $n }
article-turn = المقالات بترتيب تواريخها
article-description = { $source }: { $counts }
article-description-dated = { $source }، { $when }: { $counts }
article-cite = { $article }، مشروحاً في { $dossier }، { $address }.
articles-count = { $articles } من { $sources }
note-label = { $word ->
    [claim] د{ $n }
    [bias] ت{ $n }
   *[note] م{ $n }
}
note-letter = { $word ->
    [claim] د
    [bias] ت
   *[note] م
}
note-to = الملاحظة { $label }
note-back = عودة إلى المقطع { $label }
note-plain = ملاحظة
note-link = رابط
note-copy = انسخ رابط { $label }
note-copied = نُسخ

## الأيدي التي مرّ بها القول

chain-hand = { $hand } ({ $note })
chain-then = { "، ثم " }
chain-note = { $word ->
    [origin] المنشأ
    [origin-here] المنشأ؛ هذا المقال
    [unnamed-origin] منشأ غير مسمّى
    [unnamed] غير مسمّى
    [circle] دوران الخبر على نفسه
   *[here] هذا المقال
}
chain-summary = بحسب الشروح، ومع كل ما يكرّره أو يؤيّده: { $articles }، { $origins }.

## صفحة الادعاء، وكل الادعاءات

claim-context = في سياقه
claim-passage = المقطع
claim-chain = السلسلة
claim-relations = روايات أخرى
claim-supported = يؤيّده
claim-contradicted = يناقضه
claim-also = أيضاً
claim-assessments = التقييمات
claim-turn = الادعاءات بترتيب المقال
claim-description = { $speaker }: { $says }
claim-cite = { $speaker }: { $says }، في { $article }، مشروحاً في { $dossier }، { $address }.
claims-no-incident = لا يتعلق بواقعة

## الصفحة الرئيسية

home-disputed = ما هو محل خلاف
home-or = أو
home-starts = من أين تبدأ
home-start-timeline = التسلسل الزمني
home-start-timeline-note = كل الوقائع بترتيبها، وكل خبر عند تاريخ نشره
home-start-method = المنهج
home-start-method-note = كيف اختيرت النصوص، وما تعنيه المقاييس، وكيف تُستخلص النتائج
home-questions-disputed = { $n ->
    [zero] لا أسئلة محل خلاف
    [one] سؤال واحد محل خلاف
    [two] سؤالان محل خلاف
    [few] { $n } أسئلة محل خلاف
    [many] { $n } سؤالاً محل خلاف
   *[other] { $n } سؤال محل خلاف
}
home-timeline = التسلسل الزمني كاملاً
home-about = مقدمة
home-disputes = محل خلاف
home-all-disputes = كل التناقضات، مع مناشئ كل طرف
home-corrections = كل التصويبات

## التناقضات

disputes-about = إجابات لا يمكن أن تصحّ معاً، بحسب الشروح، وتناقضات دوّنها المحررون. { $method }
method-link = كيف يُستخلص هذا
disputes-incident = الواقعة
disputes-no-incident = لا تتعلق بواقعة واحدة
disputes-none = لا تتناقض روايتان، بحسب الشروح.
disputes-by-hand = يراها المحررون متناقضة، ولا سؤال عنها
disputes-row = في جدول الروايات
disputes-side = { $articles }، { $origins }
disputes-account = { $speaker }، في { $article }

## المقاييس

grade = { $name }: { $means }
grade-sentence = { $name }: { $means }.
reliability-scale = من A موثوق تماماً إلى E غير موثوق؛ وF لا يمكن الحكم عليه، وليست أسوأ الدرجات
reliability = { $word ->
    [A] موثوق تماماً
    [B] موثوق عادةً
    [C] موثوق إلى حد ما
    [D] غير موثوق عادةً
    [E] غير موثوق
   *[F] لا يمكن الحكم على موثوقيته
}
reliability-means = { $word ->
    [A] لا شك في أصالته ولا أمانته ولا كفاءته؛ سجل من الموثوقية التامة
    [B] شك طفيف؛ سجل من المعلومات الصحيحة في معظم الأحيان
    [C] بعض الشك؛ قدّم معلومات صحيحة في الماضي
    [D] شك كبير؛ قدّم معلومات صحيحة في الماضي
    [E] تنقصه الأصالة والأمانة والكفاءة؛ سجل من المعلومات غير الصحيحة
   *[F] لا أساس للحكم. وليست أسوأ الدرجات
}
credibility-scale = من 1 مؤكد إلى 5 مستبعد؛ و6 لا يمكن الحكم عليه، وليست أسوأ الدرجات
credibility = { $word ->
    [1] أكدته مصادر أخرى
    [2] صحيح على الأرجح
    [3] ربما كان صحيحاً
    [4] مشكوك فيه
    [5] مستبعد
   *[6] لا يمكن الحكم على صحته
}
credibility-means = { $word ->
    [1] تأكد من جهة مستقلة، ومنطقي في ذاته، ويوافق معلومات أخرى
    [2] لم يتأكد، ومنطقي في ذاته، ويوافق معلومات أخرى
    [3] لم يتأكد، ومنطقي إلى حد معقول، ويوافق بعض المعلومات الأخرى
    [4] لم يتأكد، وممكن لكنه غير منطقي، ولا معلومات أخرى في الموضوع
    [5] لم يتأكد، وغير منطقي في ذاته، وتناقضه معلومات أخرى
   *[6] لا أساس للحكم. وليست أسوأ الدرجات
}
likelihood-means = { $word ->
    [almost-no-chance] 1 إلى 5 في المئة
    [very-unlikely] 5 إلى 20 في المئة
    [unlikely] 20 إلى 45 في المئة
    [roughly-even-chance] 45 إلى 55 في المئة
    [likely] 55 إلى 80 في المئة
    [very-likely] 80 إلى 95 في المئة
   *[almost-certain] 95 إلى 99 في المئة
}
confidence-means = { $word ->
    [low] المعلومات شحيحة أو موضع تساؤل أو متفرقة
    [moderate] مصادرها معقولة وهي محتملة، لكن ما يعضدها قليل
   *[high] معلومات جيدة النوعية من مصادر عدة
}

## صفحة المنهج

method-description = كيف أُعدّ هذا الملف، والمقاييس التي يستعملها
method-quotes = الاقتباسات
method-quotes-text = يُبحث عن كل اقتباس في نص المقال عند بناء الموقع، ويجب أن يوجد فيه مرة واحدة لا غير. ويُقارَن النص نفسه كلمة كلمة بالنسخة الأصلية التي أُخذ منها، ويُتحقق من بصمتها. وما تُرك من النص مذكور في صفحة المقال.
method-marks = العلامات
method-claim = { $mark } { $claim } شيء يؤكده أحد أو ينفيه أو يشكك فيه، معاداً بألفاظ محايدة.
method-claim-word = الادعاء
method-bias = { $mark } { $bias } تسمّي ميل الصياغة وأسلوبه.
method-bias-word = ملاحظة التحيّز
method-note = { $mark } { $note } تشرح: تاريخاً أو اسماً أو سياقاً.
method-note-word = الملاحظة
method-rules = كيف تُستخلص النتائج
method-mark = العلامة
method-meaning = المعنى
method-reliability = موثوقية المصدر
method-reliability-intro = مقياس الأميرالية لدى حلف شمال الأطلسي. يحكم على المصدر لا على ما يقوله؛ وF تعني أنه لا أساس للحكم.
method-credibility = صدقية الادعاء
method-credibility-intro = مقياس الأميرالية لدى حلف شمال الأطلسي. يحكم على ما يقال أياً كان قائله؛ و6 تعني أنه لا أساس للحكم.
method-likelihood = احتمال الاستنتاج
method-likelihood-intro = ألفاظ التوجيه 203 لمجتمع الاستخبارات الأمريكي، ولكل منها نطاق من الاحتمال.
method-confidence = الثقة في الاستنتاج
method-confidence-intro = مستويات التوجيه 203 لمجتمع الاستخبارات الأمريكي. تحكم على متانة أساس الاستنتاج لا على مدى احتماله.

## المصادر

source-facts = من يقف وراءه
source-owner = المالك
source-parts = أجزاؤه
source-state-field = الدولة
source-website = الموقع الإلكتروني
source-reliability = الموثوقية
source-not-judged = لم يُقيَّم
source-bias = التحيّز
source-evidence = الشواهد: { $list }
source-technique = الأسلوب
source-times = المرات
source-where = أين
source-rests = ما يقوم عليه
source-rests-about = المناشئ المستقلة، بحسب الشروح، مع هذا المصدر ومن دون كل ما جاء عن طريقه أو طريق مالكه. { $method }
source-rests-what = ماذا
source-rests-without = من دونه
source-rests-finding = استنتاج: { $finding }
source-rests-answers = الإجابات
source-names = ما يسمّي به الأشياء
source-articles = مقالاته
source-claims = ادعاءاته
source-fared = من { $claims }، بحسب الشروح: { $fates }.
source-fate = { $word ->
    [conflict] { $n } يعارض ادعاءً آخر
    [agreed] { $n } توافقه مناشئ أخرى
    [compatible] { $n } يمكن أن يصح مع إجابات مناشئ أخرى
    [alone] { $n } بلا منشأ آخر
    [not-compared] { $n } لم يُقارَن (غير معروف أو صُحّح لاحقاً أو بعبارة حرة)
   *[no-question] { $n } لا يجيب عن أي سؤال
}
sources-scale = { $scale }. { $link }
sources-scale-link = المقياس
page-description = { $name }، { $kind }

## الجهات والأماكن

actor-members = الأعضاء
actor-names = تسمياته
actor-claims = أقواله
actor-suspected = { $role }؛ مشتبه بها
entities-names = يسمّى أيضاً
place-parts = يضم
place-position = الموقع
places-known = الدقة
degrees = { $word ->
    [north] { $degrees }° شمالاً
    [south] { $degrees }° جنوباً
    [east] { $degrees }° شرقاً
   *[west] { $degrees }° غرباً
}

## المسرد وأساليب التأثير

term-see = انظر { $terms }
term-mentions = مواضع الذكر: { $n }
term-withdrawn = سُحب: { $because }
term-withdrawn-on = سُحب، { $when }: { $because }
technique-see = انظر { $techniques }
technique-uses = المواضع: { $n }
technique-from = { $word ->
    [semeval] SemEval-2020 Task 11
    [own] هذا الملف
   *[source-criticism] نقد المصادر
}
techniques-count = { $techniques }، { $noted } منها مرصودة في هذا الملف

## البيانات والتصويبات

data-about = الملف كله في ملفات، للتحقق منها وإعادة استعمالها.
data-description = الملف في ملفات للتنزيل
data-files = الملفات
data-file = الملف
data-holds = المحتوى
data-lacks = ما لا يشمله
data-check = تحقق من نسخة
data-check-how = يسرد { $manifest } بصمة كل ملف من ملفات هذا الموقع. يقرؤه { $command }.
data-holds-of = { $word ->
    [articles] المقالات، مقال في كل صف: المصدر والتواريخ واللغة والروابط وبصمة النسخة الأصلية والوقائع.
    [claims] الادعاءات، ادعاء في كل صف: الاقتباس وموضعه في النص، ومن يقوله وعبر من، والإجابات والمناشئ.
    [incidents] الوقائع، واقعة في كل صف: التاريخ وأول يوم وآخر يوم ممكنين، والأماكن والجهات والمقالات والأسئلة محل الخلاف.
    [sources] المصادر، مصدر في كل صف: النوع والمالك والدولة والموثوقية وسببها.
    [annotations] الادعاءات وملاحظات التحيّز والملاحظات شروحاً بصيغة W3C Web Annotations على النص وعلى الأصل. وشروح كل مقال على حدة في data/annotations/.
    [timeline] الوقائع والأخبار لأداة TimelineJS 3.
    [geojson] الوقائع في أماكنها، للخرائط.
    [calendar] الوقائع المؤرخة تقويماً من أيام كاملة.
    [biblatex] المقالات مراجع بصيغة BibLaTeX.
    [csl] المقالات مراجع بصيغة CSL-JSON، لبرنامج Zotero وغيره.
    [feed] التصويبات والمقالات المضافة، خلاصةً بصيغة Atom.
   *[dossier] الملف كله: كل سجل كما كُتب، وما استُخلص منه تحت `computed`.
}
data-lacks-of = { $word ->
    [articles] النصوص، وكيف عُرفت كل معلومة. والقوائم في خانة واحدة تفصل بينها فواصل منقوطة.
    [claims] العلاقات بين الادعاءات، وأسباب التقييمات.
    [incidents] الأسئلة والاستنتاجات؛ ومن عدة أماكن إحداثيات أولها فقط.
    [sources] ملاحظات الميل وشواهدها.
    [annotations] الإجابات والعلاقات والمناشئ: لا مصطلحات لها في المعيار.
    [timeline] الوقائع غير المؤرخة. والتاريخ المشكوك فيه يُرسم كأنه مؤكد، وكلماته تقول حاله.
    [geojson] الأماكن التي بلا إحداثيات. وكل مكان نقطة مهما كان موقعه تقريبياً؛ والحقل `precision` يقول مدى دقته.
    [calendar] الوقائع غير المؤرخة وما كان خارج السنوات 1 إلى 9999. والتاريخ المشكوك فيه موسوم بأنه مبدئي ومذكور بالكلمات.
    [biblatex] الشروح؛ والتواريخ التي قد تكون واحداً من عدة.
    [csl] الشروح.
   *[feed] ما ليس له تاريخ؛ وكل ما عدا أحدث خمسين.
}
data-accounts = { $word ->
    [speakers] جدول روايات «{ $incident }»: الأسئلة بحسب المتحدثين، مع الحكم والمناشئ بحسب الشروح.
   *[articles] جدول روايات «{ $incident }»: الأسئلة بحسب المقالات، مع الحكم والمناشئ بحسب الشروح.
}
data-accounts-lack = { $word ->
    [speakers] في أي مقال، ولماذا تقف الادعاءات بعضها من بعض كما تقف؛ والكلمات المقتبسة من مقالات نصها غير منشور.
   *[articles] من المتحدث، ولماذا تقف الادعاءات بعضها من بعض كما تقف؛ والكلمات المقتبسة من مقالات نصها غير منشور.
}
data-network = كيف وصل كل ادعاء إلى مقاله، وكيف تقف الادعاءات والمقالات بعضها من بعض.
data-network-lacks = ما تجيب عنه الادعاءات؛ ومواضعها في النص.
corrections-none = لا تصويبات حتى الآن.
corrections-description = ما عُدّل بعد النشر

## حيث لا توجد صفحة

missing = غير موجودة
missing-title = لا توجد صفحة كهذه
missing-name = الصفحة غير موجودة
missing-description = لا توجد صفحة في هذا العنوان
missing-about = ربما نُقلت، أو أن العنوان ناقص. { $home } و{ $timeline } يقودان إلى كل شيء.
missing-home = الصفحة الرئيسية
missing-timeline = التسلسل الزمني
moved = منقولة
moved-title = نُقلت هذه الصفحة
moved-to = هي الآن في { $page }.
