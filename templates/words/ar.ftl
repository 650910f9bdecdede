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
list-point = { " · " }
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
cite-apa = { $n ->
    [0] { $title }. (د.ت.). { $dossier }. { $address }
   *[other] { $title }. (د.ت.). في { $editors } (تحرير)، { $dossier }. { $address }
}
cite-mla = { $n ->
    [0] «{ $title }». { $dossier }، { $address }.
   *[other] «{ $title }». { $dossier }، تحرير { $editors }، { $address }.
}
cite-chicago = { $n ->
    [0] «{ $title }». { $dossier }. { $address }.
   *[other] «{ $title }». في { $dossier }، تحرير { $editors }. { $address }.
}
cite-apa-whole = { $n ->
    [0] { $dossier }. (د.ت.). { $address }
   *[other] { $editors } (تحرير). (د.ت.). { $dossier }. { $address }
}
cite-mla-whole = { $n ->
    [0] { $dossier }. { $address }.
   *[other] { $editors }، تحرير. { $dossier }. { $address }.
}
cite-chicago-whole = { $n ->
    [0] { $dossier }. { $address }.
   *[other] { $editors }، تحرير. { $dossier }. { $address }.
}
cite-and = { $first } و{ $last }
cite-and-apa = { $first } و{ $last }
cite-help = الأسماء كما وردت في الملف. أضف يوم اطلاعك على الصفحة إن طلبه أسلوب التوثيق.
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
list-shown-part = المعروض { $shown } من { $all } في هذه الصفحة
part = الجزء { $n } من { $of }
part-title = { $title }، الجزء { $n } من { $of }
and-more = و{ $n } أخرى
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
incident-cited = { $incident } ({ $when })
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
gone-relations = ما أحال إليه
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
article-gone = ما سُحب من هذا المقال
article-omitted = ما تُرك من النص
article-omitted-passages = مقاطع من النسخة الأصلية ليست جزءاً من المقال: { $n }
article-turn = المقالات بترتيب تواريخها
article-description = { $source }: { $counts }
article-description-dated = { $source }، { $when }: { $counts }
article-cited = { $article }، مشروحاً
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
claim-cited = { $says } (ادعاء { $speaker }، في { $article })
claim-at-original = هذه الكلمات في عنوان المقال
claim-at-copy = هذه الكلمات في النسخة المحفوظة
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
home-all-incidents = أحدث { $shown } من { $n } من الأحداث؛ وكلها في التسلسل الزمني
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
    [schema] بنية dossier.json، لتتحقق منها البرامج.
   *[dossier] الملف كله: كل سجل كما كُتب، وما استُخلص منه تحت «computed».
}
data-lacks-of = { $word ->
    [articles] النصوص، وكيف عُرفت كل معلومة. والقوائم في خانة واحدة تفصل بينها فواصل منقوطة.
    [claims] العلاقات بين الادعاءات، وأسباب التقييمات.
    [incidents] الأسئلة والاستنتاجات؛ ومن عدة أماكن إحداثيات أولها فقط.
    [sources] ملاحظات الميل وشواهدها.
    [annotations] الإجابات والعلاقات والمناشئ: لا مصطلحات لها في المعيار.
    [timeline] الوقائع غير المؤرخة. والتاريخ المشكوك فيه يُرسم كأنه مؤكد، وكلماته تقول حاله.
    [geojson] الأماكن التي بلا إحداثيات. وكل مكان نقطة مهما كان موقعه تقريبياً؛ والحقل «precision» يقول مدى دقته.
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
data-reports = تقارير
data-date = التاريخ كما ورد في الشرح: { $date }.
data-correction = تصويب
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

## القوائم

list-sentences = { $end ->
    [ended] { $first } { $next }
   *[open] { $first }. { $next }
}
list-and = { $first } و{ $last }
list-or = { $first } أو { $last }

## التواريخ

date-month-name = { $month ->
    [1] كانون الثاني/يناير
    [2] شباط/فبراير
    [3] آذار/مارس
    [4] نيسان/أبريل
    [5] أيار/مايو
    [6] حزيران/يونيو
    [7] تموز/يوليو
    [8] آب/أغسطس
    [9] أيلول/سبتمبر
    [10] تشرين الأول/أكتوبر
    [11] تشرين الثاني/نوفمبر
   *[12] كانون الأول/ديسمبر
}
date-year = { $era ->
    [before] { $n } ق.م
    [early] { $n } م
   *[ours] { $n }
}
date-day = { $day } { date-month-name } { $year }
date-day-of = { $day } { date-month-name } من { $year }
date-day-month = { $day } { date-month-name }
date-month = { date-month-name } { $year }
date-month-of = { date-month-name } من { $year }
date-several = { $several } { $year }
date-several-of = { $several } من { $year }
date-season = { date-season-name } { $year }
date-part-of-year = { date-season-name } من { $year }
date-season-name = { $season ->
    [21] ربيع
    [22] صيف
    [23] خريف
    [24] شتاء
    [25] ربيع نصف الكرة الشمالي
    [26] صيف نصف الكرة الشمالي
    [27] خريف نصف الكرة الشمالي
    [28] شتاء نصف الكرة الشمالي
    [29] ربيع نصف الكرة الجنوبي
    [30] صيف نصف الكرة الجنوبي
    [31] خريف نصف الكرة الجنوبي
    [32] شتاء نصف الكرة الجنوبي
    [33] الربع الأول
    [34] الربع الثاني
    [35] الربع الثالث
    [36] الربع الرابع
    [37] الثلث الأول
    [38] الثلث الثاني
    [39] الثلث الأخير
    [40] النصف الأول
   *[41] النصف الثاني
}
date-range-close = { $first }–{ $last }
date-range-wide = من { $first } إلى { $last }
date-from-to = من { $start } إلى { $end }
date-from-on = منذ { $date }
date-end-unknown = من { $date }، والنهاية غير معروفة
date-start-unknown = حتى { $date }، والبداية غير معروفة
date-or-earlier = { $date } أو قبل ذلك
date-or-later = { $date } أو بعد ذلك
date-and-earlier = { $date } وما قبله
date-and-later = { $date } وما بعده
date-no-limit = تاريخ مفتوح
date-unknown = تاريخ غير معروف
date-run-one = { $unit ->
    [day] أحد الأيام
    [month] أحد الأشهر
    [season] أحد الفصول
   *[year] إحدى السنوات
} { $range }
date-run-all = { $unit ->
    [day] الأيام
    [month] الأشهر
    [season] الفصول
   *[year] السنوات
} { $range }
date-unknown-day = يوم غير معروف في { $scope }
date-unknown-month = شهر غير معروف في { $scope }
date-unknown-year = سنة غير معروفة في { $scope }
date-any-year = سنة غير معروفة
date-year-digits = سنة غير معروفة أرقامها { $digits }
date-decade = عقد { $first }
date-century = القرن الذي بدأ عام { $first }
date-some-time = وقت ما في { $scope }
date-ordinal = { $day }
date-ordinals = اليوم { $days } من { $month }
date-unknown-ordinal = يوم غير معروف بين { $first } و{ $last } من { $month }
date-estimate = نحو { $year } (بين { $first } و{ $last })
date-about = نحو { $date }
date-doubtful = { $date } ({ date-doubt })
date-doubtful-parts = { $date } ({ $doubts })
date-doubt-of = { $parts }: { date-doubt }
date-doubt = { $doubt ->
    [approximate] تقريبي
    [uncertain] غير مؤكد
   *[both] تقريبي وغير مؤكد
}
date-part = { $part ->
    [day] اليوم
    [month] الشهر
    [season] الفصل
   *[year] السنة
}

date-time = { $date }، { time-of-day }
time-of-day = { $time ->
    [morning] صباحاً
    [afternoon] بعد الظهر
    [evening] مساءً
    [night] ليلاً
   *[other] { $time }
}

## التسلسل الزمني

timeline-of-incidents = التسلسل الزمني للوقائع
timeline-lanes = المسارات
timeline-lane = { $word ->
    [place] المكان
    [actor] الجهة الفاعلة
    [kind] النوع
    [source] المصدر
   *[none] بلا مسارات
}
timeline-by = التسلسل الزمني بحسب { timeline-lane }
timeline-view = التسلسل الزمني، المسارات: { timeline-lane }
timeline-span = { $incidents }، من { $first } إلى { $last }
timeline-span-year = { $incidents }، { $year }
timeline-year = { $era ->
    [before] { $n } ق.م
   *[ours] { $n }
}
timeline-month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
timeline-day = { $day } { timeline-month }
timeline-hour = { $hour }:00
timeline-years = { $n ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
   *[other] { $n } سنة
}
timeline-months = { $n ->
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهراً
   *[other] { $n } شهر
}
timeline-gap = { $years } و{ $months }
timeline-left-out = مدة لا تُعرض ({ $length }): لا يبدأ فيها شيء ولا ينتهي ولا يُنشر عنه
timeline-undated = بلا تاريخ معروف
timeline-no-lane = غير محدد
timeline-more = +{ $n }
timeline-events = { $n ->
    [zero] لا وقائع
    [one] واقعة واحدة
    [two] واقعتان
    [few] { $n } وقائع
   *[other] { $n } واقعة
}
timeline-reports = { $n ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $n } تقارير
    [many] { $n } تقريراً
   *[other] { $n } تقرير
}
timeline-report-of = تقرير عن: { $event }
timeline-holds = { timeline-events }. وتورد القائمة في هذه الصفحة الأمر نفسه كتابةً.
timeline-holds-one-date = { timeline-events }، { $when }. وتورد القائمة في هذه الصفحة الأمر نفسه كتابةً.
timeline-holds-from-to = { timeline-events }، أولاها { $first } وآخرها { $last }. وتورد القائمة في هذه الصفحة الأمر نفسه كتابةً.
timeline-sign = { $word ->
    [day] يوم معروف
    [range] من يوم إلى آخر
    [period] معروف بالشهر أو الفصل أو السنة فقط
    [whole-day] يوم معروف، وساعته غير معروفة
    [hours] وقت ما خلال هذه الساعات
    [unspecified] يوم غير معروف خلال هذه المدة
    [about] نحو هذا التاريخ
    [uncertain] تاريخ غير مؤكد
    [open] مستمر، ولم تُذكر نهايته
    [unknown-end] البداية أو النهاية غير معروفة
    [one-of] أحد هذه التواريخ
    [all-of] كل من هذه التواريخ
    [report] تقرير، في يوم نشره
    [vague-report] تقرير، يوم نشره غير دقيق
    [undated-report] تقرير، تاريخ نشره غير معروف
    [fold] مدة لا تُعرض، إذ لا شيء فيها
   *[undated] تاريخ غير معروف
}
report-told = { $source }، { $when }
report-told-late = { $source }، { $when } ({ $delay })
timeline-remark = { $name }، { $remark }
reported-by = كتب عنها: { $reports }
zoom-in = تكبير
zoom-out = تصغير
zoom-all = عرض الكل
zoom-part = الجزء المعروض من المدة
embed = ضمِّن هذا التسلسل الزمني في صفحتك
embed-relative = ضع عنوان هذا الموقع قبل اسم الملف:
embed-this = اعرض هذا في صفحة أخرى
embed-part = من { $link }، مع أدلته.
embed-page = التسلسل الزمني، للتضمين
embed-title = { $dossier }: التسلسل الزمني
embed-from = من { $link }، حيث توجد قائمة بكل ما هو مرسوم هنا.
drawing-list = الأمر نفسه، بالترتيب

## الشبكة

network-drawing = من أخذ ماذا عمّن
network-start = من المتحدثين
network-end = إلى مكان النشر
network-help = من أخذ ماذا عمّن، بحسب الشروح.
network-folded = المقالات أكثر من أن يُرسم كل منها، ولذلك جُمعت تحت مصادرها.
network-left-out = لم يُرسم ما لا تتصل به إلا ادعاءات قليلة: { $what }.
network-boxes = { $n ->
    [one] مصدر أو متحدث واحد
    [two] مصدران أو متحدثان
    [few] { $n } مصادر أو متحدثين
    [many] { $n } مصدراً أو متحدثاً
   *[other] { $n } مصدر أو متحدث
}
network-lines = { $n ->
    [one] خط واحد
    [two] خطان
    [few] { $n } خطوط
    [many] { $n } خطاً
   *[other] { $n } خط
}
network-method = كيف استُخلص هذا
network-none = لا شيء يُرسم بعد.
network-voices = { $n ->
    [zero] لا أحد يتحدث أو ينقل
    [one] واحد يتحدث أو ينقل
    [two] اثنان يتحدثان أو ينقلان
   *[other] { $n } ممن يتحدثون أو ينقلون
}
network-crowd = { $n ->
    [one] متحدث واحد لم يُسمَّ
    [two] متحدثان لم يُسمَّيا
    [few] { $n } متحدثين لم يُسمَّوا
    [many] { $n } متحدثاً لم يُسمَّوا
   *[other] { $n } متحدث لم يُسمَّوا
}
network-hands = { $n ->
    [one] ناقل آخر
    [two] ناقلان آخران
    [few] { $n } ناقلين آخرين
    [many] { $n } ناقلاً آخر
   *[other] { $n } ناقل آخر
}
network-own = { $n ->
    [one] ادعاء واحد من عنده
    [two] ادعاءان من عنده
    [few] { $n } ادعاءات من عنده
    [many] { $n } ادعاءً من عنده
   *[other] { $n } ادعاء من عنده
}
network-one-owner = مالك واحد
network-no-source = المصدر غير مذكور
network-flow = من { $from } إلى { $to }: { count-claims }
network-line = { $from } { $verbs } { $to }
network-line-times = { $from } { $verbs } { $to } ({ $n ->
    [two] مرتان
    [few] { $n } مرات
   *[other] { $n } مرة
})
network-circle = نقل دائري
network-sign = { $word ->
    [speaker] يتحدث أو ينقل
    [unnamed] لم يُذكر اسمه
    [owner] عدة أسماء لمالك واحد: منشأ واحد
    [hands] ناقلون في سلسلة طويلة لا يُرسمون واحداً واحداً
    [article] مقال
    [origin] مقال يتحدث أيضاً بلسانه
    [source] مصدر مع مقالاته
    [flow] ما قيل ينتقل
    [copy] استُشهد به أو أُعيد نشره أو تكرر هناك
    [change] يصوّب أو يحدّث أو يسحب
    [supports] يؤيد
    [contradicts] يناقض أحدهما الآخر
    [other] يقيّد أو يقدّم خلفية
    [circle] نقل دائري: يدور ويعود
    [back] يعود إلى اليسار
   *[count] عدد الادعاءات أو العلاقات
}
network-circles = نقل دائري
network-circles-help = يقود كل من هذه إلى الآخر ثم يعود إليه.
network-ways = عمّن، وعبر مَن، وإلى أين
network-ties = موقف بعضها من بعض
network-from = من
network-through = عبر
network-to = إلى
network-how-head = كيف
network-who = مَن
network-whom = تجاه مَن
network-why = لماذا
network-nobody = لا أحد
network-no-reason = لم يُذكر سبب
network-whole-article = المقال كله
network-how = { $word ->
    [own] يتحدث بلسانه
    [says] يقول
   *[had] مأخوذ من هناك
}
network-more = { $n ->
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و{ $n } غيرها
}
network-computed = محسوب من الإجابات عن { $question }
network-beyond-ways = { $n ->
    [one] مسار واحد آخر أقل ادعاءات لا يرد إلا في الملف.
    [two] مساران آخران أقل ادعاءات لا يردان إلا في الملف.
    [few] { $n } مسارات أخرى أقل ادعاءات لا ترد إلا في الملف.
    [many] { $n } مساراً آخر أقل ادعاءات لا ترد إلا في الملف.
   *[other] { $n } مسار آخر أقل ادعاءات لا ترد إلا في الملف.
}
network-beyond-ties = { $n ->
    [one] علاقة واحدة أخرى أقل ادعاءات لا ترد إلا في الملف.
    [two] علاقتان أخريان أقل ادعاءات لا تردان إلا في الملف.
    [few] { $n } علاقات أخرى أقل ادعاءات لا ترد إلا في الملف.
   *[other] { $n } علاقة أخرى أقل ادعاءات لا ترد إلا في الملف.
}
network-table = كل ذلك في جدول: { $link }

## الخريطة

map-of-incidents = خريطة الوقائع
map-where-incident = أين وقعت
map-where-place = أين يقع { $place }
map-spot = { $place } ({ $precision }).
map-spot-incidents = { $place } ({ $precision }): { $incidents }.
map-incident = { $incident }، { $when }
map-no-precision = دقة الموقع غير مذكورة
map-scale = { $n } كم
map-borders =
    الحدود والسواحل: ‏Natural Earth، التي تُظهر الحدود كما هي على أرض الواقع لا كما يُطالَب بها. الدائرة أو الشكل المتقطع هو المنطقة التي يقع فيها المكان، والنقطة هي المكان نفسه.
map-none = لا موقع معروفاً.
map-unplaced = الموقع غير معروف
map-nowhere = لم يُذكر مكان
map-position = الموقع
country = { $word ->
    [004] أفغانستان
    [008] ألبانيا
    [010] أنتاركتيكا
    [012] الجزائر
    [016] ساموا الأمريكية
    [020] أندورا
    [024] أنغولا
    [028] أنتيغوا وبربودا
    [031] أذربيجان
    [032] الأرجنتين
    [036] أستراليا
    [040] النمسا
    [044] جزر البهاما
    [048] البحرين
    [050] بنغلاديش
    [051] أرمينيا
    [052] بربادوس
    [056] بلجيكا
    [060] برمودا
    [064] بوتان
    [068] بوليفيا
    [070] البوسنة والهرسك
    [072] بوتسوانا
    [076] البرازيل
    [084] بليز
    [086] الإقليم البريطاني في المحيط الهندي
    [090] جزر سليمان
    [092] جزر فيرجن البريطانية
    [096] بروناي
    [100] بلغاريا
    [104] ميانمار
    [108] بوروندي
    [112] بيلاروس
    [116] كمبوديا
    [120] الكاميرون
    [124] كندا
    [132] الرأس الأخضر
    [136] جزر كايمان
    [140] جمهورية أفريقيا الوسطى
    [144] سريلانكا
    [148] تشاد
    [152] تشيلي
    [156] الصين
    [158] تايوان
    [170] كولومبيا
    [174] جزر القمر
    [178] الكونغو
    [180] الكونغو الديمقراطية
    [184] جزر كوك
    [188] كوستاريكا
    [191] كرواتيا
    [192] كوبا
    [196] قبرص
    [203] التشيك
    [204] بنين
    [208] الدانمرك
    [212] دومينيكا
    [214] جمهورية الدومينيكان
    [218] الإكوادور
    [222] السلفادور
    [226] غينيا الاستوائية
    [231] إثيوبيا
    [232] إريتريا
    [233] إستونيا
    [234] جزر فارو
    [238] جزر فوكلاند
    [239] جورجيا الجنوبية وجزر ساندويتش الجنوبية
    [242] فيجي
    [246] فنلندا
    [248] جزر آلاند
    [250] فرنسا
    [258] بولينيزيا الفرنسية
    [260] الأقاليم الجنوبية الفرنسية
    [262] جيبوتي
    [266] الغابون
    [268] جورجيا
    [270] غامبيا
    [275] فلسطين
    [276] ألمانيا
    [288] غانا
    [292] جبل طارق
    [296] كيريباتي
    [300] اليونان
    [304] غرينلاند
    [308] غرينادا
    [316] غوام
    [320] غواتيمالا
    [324] غينيا
    [328] غيانا
    [332] هايتي
    [334] جزيرة هيرد وجزر ماكدونالد
    [336] الفاتيكان
    [340] هندوراس
    [344] هونغ كونغ
    [348] هنغاريا
    [352] آيسلندا
    [356] الهند
    [360] إندونيسيا
    [364] إيران
    [368] العراق
    [372] أيرلندا
    [376] إسرائيل
    [380] إيطاليا
    [384] ساحل العاج
    [388] جامايكا
    [392] اليابان
    [398] كازاخستان
    [400] الأردن
    [404] كينيا
    [408] كوريا الشمالية
    [410] كوريا الجنوبية
    [414] الكويت
    [417] قيرغيزستان
    [418] لاوس
    [422] لبنان
    [426] ليسوتو
    [428] لاتفيا
    [430] ليبيريا
    [434] ليبيا
    [438] ليختنشتاين
    [440] ليتوانيا
    [442] لوكسمبورغ
    [446] ماكاو
    [450] مدغشقر
    [454] ملاوي
    [458] ماليزيا
    [462] جزر المالديف
    [466] مالي
    [470] مالطا
    [478] موريتانيا
    [480] موريشيوس
    [484] المكسيك
    [492] موناكو
    [496] منغوليا
    [498] مولدوفا
    [499] الجبل الأسود
    [500] مونتسرات
    [504] المغرب
    [508] موزمبيق
    [512] عُمان
    [516] ناميبيا
    [520] ناورو
    [524] نيبال
    [528] هولندا
    [531] كوراساو
    [533] أروبا
    [534] سانت مارتن
    [540] كاليدونيا الجديدة
    [548] فانواتو
    [554] نيوزيلندا
    [558] نيكاراغوا
    [562] النيجر
    [566] نيجيريا
    [570] نيوي
    [574] جزيرة نورفولك
    [578] النرويج
    [580] جزر ماريانا الشمالية
    [581] جزر الولايات المتحدة النائية
    [583] ميكرونيزيا
    [584] جزر مارشال
    [585] بالاو
    [586] باكستان
    [591] بنما
    [598] بابوا غينيا الجديدة
    [600] باراغواي
    [604] بيرو
    [608] الفلبين
    [612] جزر بيتكيرن
    [616] بولندا
    [620] البرتغال
    [624] غينيا بيساو
    [626] تيمور - ليشتي
    [630] بورتوريكو
    [634] قطر
    [642] رومانيا
    [643] روسيا
    [646] رواندا
    [652] سان بارتليمي
    [654] سانت هيلينا
    [659] سانت كيتس ونيفيس
    [660] أنغويلا
    [662] سانت لوسيا
    [663] سان مارتن
    [666] سان بيير ومكويلون
    [670] سانت فنسنت وجزر غرينادين
    [674] سان مارينو
    [678] ساو تومي وبرينسيبي
    [682] المملكة العربية السعودية
    [686] السنغال
    [688] صربيا
    [690] سيشل
    [694] سيراليون
    [702] سنغافورة
    [703] سلوفاكيا
    [704] فيتنام
    [705] سلوفينيا
    [706] الصومال
    [710] جنوب أفريقيا
    [716] زيمبابوي
    [724] إسبانيا
    [728] جنوب السودان
    [729] السودان
    [732] الصحراء الغربية
    [740] سورينام
    [748] إسواتيني
    [752] السويد
    [756] سويسرا
    [760] سوريا
    [762] طاجيكستان
    [764] تايلاند
    [768] توغو
    [776] تونغا
    [780] ترينيداد وتوباغو
    [784] الإمارات العربية المتحدة
    [788] تونس
    [792] تركيا
    [795] تركمانستان
    [796] جزر توركس وكايكوس
    [798] توفالو
    [800] أوغندا
    [804] أوكرانيا
    [807] مقدونيا الشمالية
    [818] مصر
    [826] المملكة المتحدة
    [831] غيرنزي
    [832] جيرسي
    [833] جزيرة مان
    [834] تنزانيا
    [840] الولايات المتحدة
    [850] جزر فيرجن الأمريكية
    [854] بوركينا فاسو
    [858] أورغواي
    [860] أوزبكستان
    [862] فنزويلا
    [876] جزر والس وفوتونا
    [882] ساموا
    [887] اليمن
    [894] زامبيا
    [kosovo] كوسوفو
    [n-cyprus] شمال قبرص
    [somaliland] أرض الصومال
   *[other] { $name }
}

## البحث

search-says = بحث في جميع نصوص هذا الملف وادعاءاته وملاحظاته وسجلاته
search-how =
    يجب أن ترد الكلمات كلها، وتكفي من الكلمة الأخيرة بدايتها. والكلمات بين «علامتي اقتباس» يجب أن تتوالى.
search-narrow = تضييق النتائج
search-from = من
search-to = إلى
search-any-year = أي سنة
search-again = ابدأ من جديد
search-keys = مفاتيح
search-key-search = بحث، من أي صفحة
search-key-results = النتائج
search-key-clear = مسح
search-found = النتائج
search-more = مزيد من النتائج
search-no-script =
    يحتاج البحث إلى تشغيل البرامج النصية، وهي لا تعمل هنا. ويمكن قراءة كل شيء من دونها: فالقوائم أدناه تضم كل ما في الموقع.
search-lists = كل شيء، في قوائم
search-none = لا شيء يضم هذه الكلمات كلها.
search-results = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
   *[other] { $n } نتيجة
}
search-results-at-most = { $n ->
    [one] نتيجة واحدة على الأكثر
    [two] نتيجتان على الأكثر
    [few] { $n } نتائج على الأكثر
   *[other] { $n } نتيجة على الأكثر
}
search-option = { $name } ({ $count })
search-spelt = لم يُعثر على: { $words }. وعُرض بدلاً منه: { $others }.
search-left = لم يُبحث عن هذه الكلمات لأن غيرها أدلّ: { $words }.
search-stale = جُدّد هذا الموقع في هذه الأثناء. أعد تحميل الصفحة.
search-lost = تعذّر تحميل جزء من الفهرس. حاول مرة أخرى.
search-kind = { $word ->
    [article] مقال
    [claim] ادعاء
    [bias] ملاحظة تحيّز
    [note] ملاحظة
    [incident] واقعة
    [source] مصدر
    [actor] جهة فاعلة
    [place] مكان
    [term] مصطلح
    [technique] أسلوب
   *[page] صفحة
}
search-kinds = { $word ->
    [article] مقالات
    [claim] ادعاءات
    [bias] ملاحظات تحيّز
    [note] ملاحظات
    [incident] وقائع
    [source] مصادر
    [actor] جهات فاعلة
    [place] أماكن
    [term] المسرد
    [technique] أساليب
   *[page] صفحات
}
