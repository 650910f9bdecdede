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
