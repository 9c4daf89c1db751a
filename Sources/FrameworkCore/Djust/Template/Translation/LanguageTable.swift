/// What is known of languages: their codes, their names, which way they are written.
enum LanguageTable {
    /// The languages that an app is offered in where it does not say.
    ///
    /// A row is a code, the English name, the native name, the direction, and the name in lists where it differs.
    static let offered = """
        af|Afrikaans|Afrikaans|ltr
        ar|Arabic|العربيّة|rtl
        ar-dz|Algerian Arabic|العربية الجزائرية|rtl
        ast|Asturian|asturianu|ltr
        az|Azerbaijani|Azərbaycanca|rtl
        bg|Bulgarian|български|ltr
        be|Belarusian|беларуская|ltr
        bn|Bengali|বাংলা|ltr
        br|Breton|brezhoneg|ltr
        bs|Bosnian|bosanski|ltr
        ca|Catalan|català|ltr
        ckb|Central Kurdish (Sorani)|کوردی|rtl
        cs|Czech|česky|ltr
        cy|Welsh|Cymraeg|ltr
        da|Danish|dansk|ltr
        de|German|Deutsch|ltr
        dsb|Lower Sorbian|dolnoserbski|ltr
        el|Greek|Ελληνικά|ltr
        en|English|English|ltr
        en-au|Australian English|Australian English|ltr
        en-gb|British English|British English|ltr
        eo|Esperanto|Esperanto|ltr
        es|Spanish|español|ltr
        es-ar|Argentinian Spanish|español de Argentina|ltr
        es-co|Colombian Spanish|español de Colombia|ltr
        es-mx|Mexican Spanish|español de Mexico|ltr
        es-ni|Nicaraguan Spanish|español de Nicaragua|ltr
        es-ve|Venezuelan Spanish|español de Venezuela|ltr
        et|Estonian|eesti|ltr
        eu|Basque|Basque|ltr
        fa|Persian|فارسی|rtl
        fi|Finnish|suomi|ltr
        fr|French|français|ltr
        fy|Frisian|frysk|ltr
        ga|Irish|Gaeilge|ltr
        gd|Scottish Gaelic|Gàidhlig|ltr
        gl|Galician|galego|ltr
        he|Hebrew|עברית|rtl
        hi|Hindi|हिंदी|ltr
        hr|Croatian|Hrvatski|ltr
        hsb|Upper Sorbian|hornjoserbsce|ltr
        hu|Hungarian|Magyar|ltr
        hy|Armenian|հայերեն|ltr
        ia|Interlingua|Interlingua|ltr
        id|Indonesian|Bahasa Indonesia|ltr
        ig|Igbo|Asụsụ Ìgbò|ltr
        io|Ido|ido|ltr
        is|Icelandic|Íslenska|ltr
        it|Italian|italiano|ltr
        ja|Japanese|日本語|ltr
        ka|Georgian|ქართული|ltr
        kab|Kabyle|taqbaylit|ltr
        kk|Kazakh|Қазақ|ltr
        km|Khmer|Khmer|ltr
        kn|Kannada|Kannada|ltr
        ko|Korean|한국어|ltr
        ky|Kyrgyz|Кыргызча|ltr
        lb|Luxembourgish|Lëtzebuergesch|ltr
        lt|Lithuanian|Lietuviškai|ltr
        lv|Latvian|latviešu|ltr
        mk|Macedonian|Македонски|ltr
        ml|Malayalam|മലയാളം|ltr
        mn|Mongolian|Mongolian|ltr
        mr|Marathi|मराठी|ltr
        ms|Malay|Bahasa Melayu|ltr
        my|Burmese|မြန်မာဘာသာ|ltr
        nb|Norwegian Bokmal|norsk (bokmål)|ltr|Norwegian Bokmål
        ne|Nepali|नेपाली|ltr
        nl|Dutch|Nederlands|ltr
        nn|Norwegian Nynorsk|norsk (nynorsk)|ltr
        os|Ossetic|Ирон|ltr
        pa|Punjabi|Punjabi|ltr
        pl|Polish|polski|ltr
        pt|Portuguese|Português|ltr
        pt-br|Brazilian Portuguese|Português Brasileiro|ltr
        ro|Romanian|Română|ltr
        ru|Russian|Русский|ltr
        sk|Slovak|slovensky|ltr
        sl|Slovenian|Slovenščina|ltr
        sq|Albanian|shqip|ltr
        sr|Serbian|српски|ltr
        sr-latn|Serbian Latin|srpski (latinica)|ltr
        sv|Swedish|svenska|ltr
        sw|Swahili|Kiswahili|ltr
        ta|Tamil|தமிழ்|ltr
        te|Telugu|తెలుగు|ltr
        tg|Tajik|тоҷикӣ|ltr
        th|Thai|ภาษาไทย|ltr
        tk|Turkmen|Türkmençe|ltr
        tr|Turkish|Türkçe|ltr
        tt|Tatar|Татарча|ltr
        udm|Udmurt|Удмурт|ltr
        ug|Uyghur|ئۇيغۇرچە|rtl
        uk|Ukrainian|Українська|ltr
        ur|Urdu|اردو|rtl
        uz|Uzbek|oʻzbek tili|ltr
        vi|Vietnamese|Tiếng Việt|ltr
        zh-hans|Simplified Chinese|简体中文|ltr
        zh-hant|Traditional Chinese|繁體中文|ltr
        """

    /// Other languages that are known, and codes that stand for another language.
    static let others = """
        no|Norwegian|norsk|ltr
        zh-cn|zh-hans
        zh-hk|zh-hant
        zh-mo|zh-hant
        zh-my|zh-hans
        zh-sg|zh-hans
        zh-tw|zh-hant
        """
}
