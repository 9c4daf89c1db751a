extension LocaleFormats {
    /// What the columns of the table are, behind the language's code.
    static let columns = [
        "DECIMAL_SEPARATOR", "THOUSAND_SEPARATOR", "NUMBER_GROUPING", "FIRST_DAY_OF_WEEK", "DATE_FORMAT", "TIME_FORMAT",
        "DATETIME_FORMAT", "YEAR_MONTH_FORMAT", "MONTH_DAY_FORMAT", "SHORT_DATE_FORMAT", "SHORT_DATETIME_FORMAT",
    ]

    /// The formats of the languages, a row each.
    ///
    /// An empty column is that of the app's settings; `~` is empty text.
    static let table = #"""
        ar|,|.|||j F، Y|g:i A||F Y|j F|d\#u{200F}/m\#u{200F}/Y|
        ar-dz|,|.|3|0|j F Y|H:i|j F Y H:i|F Y|j F|j F Y|j F Y H:i
        az|,|\#u{A0}|3|1|j E Y|G:i|j E Y, G:i|F Y|j F|d.m.Y|d.m.Y H:i
        bg|,|\#u{A0}|||d F Y|H:i|||j F|d.m.Y|
        bn|.|,||6|j F, Y|g:i A||F Y|j F|j M, Y|
        bs|,|.|||j. N Y.|G:i|j. N. Y. G:i T|F Y.|j. F|Y M j|
        ca|,|.|3|1|j E \d\e Y|G:i|j E \d\e Y \a \l\e\s G:i|F \d\e\l Y|j E|d/m/Y|d/m/Y G:i
        ckb|.|,||6|j F Y|G:i|j F Y، کاتژمێر G:i|F Y|j F|Y/n/j|Y/n/j،\#u{200F} G:i
        cs|,|\#u{A0}|3|1|j. E Y|G:i|j. E Y G:i|F Y|j. F|d.m.Y|d.m.Y G:i
        cy|.|,|3|1|j F Y|P|j F Y, P|F Y|j F|d/m/Y|d/m/Y P
        da|,|.|3|1|j. F Y|H:i|j. F Y H:i|F Y|j. F|d.m.Y|d.m.Y H:i
        de|,|.|3|1|j. F Y|H:i|j. F Y H:i|F Y|j. F|d.m.Y|d.m.Y H:i
        de-ch|,|\#u{A0}|3|1|j. F Y|H:i|j. F Y H:i|F Y|j. F|d.m.Y|d.m.Y H:i
        el|,|.|3|0|d/m/Y|P|d/m/Y P|F Y|j F|d/m/Y|d/m/Y P
        en|.|,|3|0|N j, Y|P|N j, Y, P|F Y|F j|m/d/Y|m/d/Y P
        en-au|.|,|3|0|j M Y|P|j M Y, P|F Y|j F|d/m/Y|d/m/Y P
        en-ca|.|\#u{A0}|3|0|j M Y|P|j M Y, P|F Y|j F|Y-m-d|Y-m-d P
        en-gb|.|,|3|1|j M Y|P|j M Y, P|F Y|j F|d/m/Y|d/m/Y P
        en-ie|.|,|3|1|j M Y|H:i|j M Y, H:i|F Y|j F|d/m/Y|d/m/Y H:i
        eo|,|\#u{A0}|3|1|j\-\a \d\e F Y|H:i|j\-\a \d\e F Y\, \j\e H:i|F \d\e Y|j\-\a \d\e F|Y-m-d|Y-m-d H:i
        es|,|\#u{A0}|3|1|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \a \l\a\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        es-ar|,|.|3|0|j N Y|H:i|j N Y H:i|F Y|j \d\e F|d/m/Y|d/m/Y H:i
        es-co|,|.|3|1|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \a \l\a\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        es-mx|.|,|3|1|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \a \l\a\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        es-ni|.|,|3|1|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \a \l\a\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        es-pr|.|,|3|0|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \a \l\a\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        et|,|\#u{A0}|||j. F Y|G:i|||j. F|d.m.Y|
        eu|,|.|3|1|Y\k\o N j\a|H:i|Y\k\o N j\a, H:i|Y\k\o F|F\r\e\n j\a|Y-m-d|Y-m-d H:i
        fa|.|,||6|j F Y|G:i|j F Y، ساعت G:i|F Y|j F|Y/n/j|Y/n/j،\#u{200F} G:i
        fi|,|\#u{A0}|3|1|j. E Y|G.i|j. E Y \k\e\l\l\o G.i|F Y|j. F|j.n.Y|j.n.Y G.i
        fr|,|\#u{A0}|3|1|j F Y|H:i|j F Y H:i|F Y|j F|d/m/Y|d/m/Y H:i
        fr-be|,|\#u{A0}|3|1|j F Y|H:i|j F Y H:i|F Y|j F|d.m.Y|d.m.Y H:i
        fr-ca|,|\#u{A0}|3|0|j F Y|H\#u{A0}h\#u{A0}i|j F Y, H\#u{A0}h\#u{A0}i|F Y|j F|Y-m-d|Y-m-d H\#u{A0}h\#u{A0}i
        fr-ch|,|\#u{A0}|3|1|j F Y|H:i|j F Y H:i|F Y|j F|d.m.Y|d.m.Y H:i
        ga|.|,|||j F Y|H:i|||j F|j M Y|
        gd|.|,||1|j F Y|h:ia|j F Y h:ia||j F|j M Y|j M Y h:ia
        gl|,|.||1|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y \á\s H:i|F \d\e Y|j \d\e F|d-m-Y|d-m-Y, H:i
        he|.|,|||j בF Y|H:i|j בF Y H:i|F Y|j בF|d/m/Y|d/m/Y H:i
        hi|.|,|||j F Y|g:i A|||j F|d-m-Y|
        hr|,|.|3|1|j. E Y.|H:i|j. E Y. H:i|F Y.|j. F|j.m.Y.|j.m.Y. H:i
        hu|,|\#u{A0}|3|1|Y. F j.|H:i|Y. F j. H:i|Y. F|F j.|Y.m.d.|Y.m.d. H:i
        id|,|.|3|1|j N Y|G.i|j N Y, G.i|F Y|j F|d-m-Y|d-m-Y G.i
        ig|.|,|3|1|j F Y|P|j F Y P|F Y|j F|d.m.Y|d.m.Y H:i
        is|,|.|3||j. F Y|H:i||F Y|j. F|j.n.Y|
        it|,|.|3|1|d F Y|H:i|l d F Y H:i|F Y|j F|d/m/Y|d/m/Y H:i
        ja|.|,|3||Y年n月j日|G:i|Y年n月j日G:i|Y年n月|n月j日|Y/m/d|Y/m/d G:i
        ka|.| |3|1|l, j F, Y|h:i a|j F, Y h:i a|F, Y|j F|j.M.Y|j.M.Y H:i
        km|,|.|||j ខែ F ឆ្នាំ Y|G:i|j ខែ F ឆ្នាំ Y, G:i||j F|j M Y|j M Y, G:i
        kn|||||j F Y|h:i A|||j F|j M Y|
        ko|.|,|3||Y년 n월 j일|A g:i|Y년 n월 j일 g:i A|Y년 n월|n월 j일|Y-n-j|Y-n-j H:i
        ky|.|\#u{A0}|3|1|j E Y ж.|G:i|j E Y ж. G:i|F Y ж.|j F|d.m.Y|d.m.Y H:i
        lt|,|.|3|1|Y \m. E j \d.|H:i|Y \m. E j \d., H:i|Y \m. F|E j \d.|Y-m-d|Y-m-d H:i
        lv|,|\#u{A0}|3|1|Y. \g\a\d\a j. F|H:i|Y. \g\a\d\a j. F, H:i|Y. \g. F|j. F|j.m.Y|j.m.Y H:i
        mk|,|.|3|1|d F Y|H:i|j. F Y H:i|F Y|j. F|j.m.Y|j.m.Y H:i
        ml|.|,|3|0|N j, Y|P|N j, Y, P|F Y|F j|m/d/Y|m/d/Y P
        mn|||||d F Y|g:i A||||j M Y|
        ms|.|,|3|0|j M Y|P|j M Y, P|F Y|j F|d/m/Y|d/m/Y P
        nb|,|\#u{A0}|3|1|j. F Y|H:i|j. F Y H:i|F Y|j. F|d.m.Y|d.m.Y H:i
        nl|,|.|3|1|j F Y|H:i|j F Y H:i|F Y|j F|j-n-Y|j-n-Y H:i
        nn|,|\#u{A0}|3|1|j. F Y|H:i|j. F Y H:i|F Y|j. F|d.m.Y|d.m.Y H:i
        pl|,|\#u{A0}|3|1|j E Y|H:i|j E Y H:i|F Y|j E|d-m-Y|d-m-Y  H:i
        pt|,|.|3|0|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y à\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        pt-br|,|.|3|0|j \d\e F \d\e Y|H:i|j \d\e F \d\e Y à\s H:i|F \d\e Y|j \d\e F|d/m/Y|d/m/Y H:i
        ro|,|.|3|1|j F Y|H:i|j F Y, H:i|F Y|j F|d.m.Y|d.m.Y, H:i
        ru|,|\#u{A0}|3|1|j E Y г.|G:i|j E Y г. G:i|F Y г.|j F|d.m.Y|d.m.Y H:i
        sk|,|\#u{A0}|3|1|j. F Y|G:i|j. F Y G:i|F Y|j. F|d.m.Y|d.m.Y G:i
        sl|,|.|3|0|d. F Y|H:i|j. F Y. H:i|F Y|j. F|j. M. Y|j.n.Y. H:i
        sq|,|.|||d F Y|g.i.A||F Y|j F|Y-m-d|
        sr|,|.|3|1|j. F Y.|H:i|j. F Y. H:i|F Y.|j. F|j.m.Y.|j.m.Y. H:i
        sr-latn|,|.|3|1|j. F Y.|H:i|j. F Y. H:i|F Y.|j. F|j.m.Y.|j.m.Y. H:i
        sv|,|\#u{A0}|3|1|j F Y|H:i|j F Y H:i|F Y|j F|Y-m-d|Y-m-d H:i
        ta|||||j F, Y|g:i A|||j F|j M, Y|
        te|||||j F Y|g:i A|||j F|j M Y|
        tg|,|\#u{A0}|3|1|j E Y г.|G:i|j E Y г. G:i|F Y г.|j F|d.m.Y|d.m.Y H:i
        th|.|,|3|0|j F Y|G:i|j F Y, G:i|F Y|j F|j M Y|j M Y, G:i
        tk|,|\#u{A0}|3|1|j E Y г.|G:i|j E Y г. G:i|F Y г.|j F|d.m.Y|d.m.Y H:i
        tr|,|.|3|1|d F Y|H:i|d F Y H:i|F Y|d F|d M Y|d M Y H:i
        ug|.|,|3|1|j F Y|G:i||F Y|j F|Y/m/d|Y/m/d G:i
        uk|,|\#u{A0}|3|1|d E Y р.|H:i|d E Y р. H:i|F Y|d F|d.m.Y|d.m.Y H:i
        uz|,|\#u{A0}|3|1|j-E, Y-\y\i\l|G:i|j-E, Y-\y\i\l G:i|F Y-\y\i\l|j-E|d.m.Y|d.m.Y H:i
        vi|,|.|||\N\gà\y d \t\há\n\g n \nă\m Y|H:i|H:i \N\gà\y d \t\há\n\g n \nă\m Y|F Y|j F|d-m-Y|H:i d-m-Y
        zh-hans|.|~|4|1|Y年n月j日|H:i|Y年n月j日 H:i|Y年n月|m月j日|Y年n月j日|Y年n月j日 H:i
        zh-hant|.|~|4|1|Y年n月j日|H:i|Y年n月j日 H:i|Y年n月|m月j日|Y年n月j日|Y年n月j日 H:i
        """#
}
