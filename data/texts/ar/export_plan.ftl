### الملخص نصًا تحت عناوين تقييم الحاجة إلى الخدمات وخطة العميل، لنقله إلى نظام السجلات.

## $number (text): the number of the case.

export-plan-title = الحالة { $number }: أجوبة العائلة
export-plan-note = جمع برنامج هذا النص من أجوبة العائلة. هذا ليس تقييمًا ولا خطة: الأخصائي هو من يكتبهما.
export-plan-worker = (يكتب الأخصائي هذا الجزء.)

## The headings, in the order of data/assessment.yml

export-heading-basics = معلومات أساسية
export-heading-view = رأي العائلة ورغباتها
export-heading-situation = وضع العائلة
export-heading-strengths = نقاط القوة والموارد
export-heading-needs = احتياجات للحديث عنها
export-heading-judgement = تقييم الأخصائي واستنتاجاته
export-heading-goals = الأهداف
export-heading-services = خدمات ودعم للتفكير فيها معًا
export-heading-contact = الترجمة والتواصل
export-heading-follow_up = المواعيد والمتابعة
