using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that say nothing about what a text is about, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> _english = WordSet.Of("""
        a about above after again against all am an and any are aren as at be because been before being below between both but
        by can could couldn d did didn do does doesn doing don down during each few for from further had hadn has hasn have haven
        having he her here hers herself him himself his how i if in into is isn it its itself just ll m me might mightn more most
        must mustn my myself needn no nor not now o of off on once only or other our ours ourselves out over own re s same shan
        she should shouldn so some such t than that the their theirs them themselves then there these they this those through to
        too under until up ve very was wasn we were weren what when where which while who whom why will with won would wouldn y
        you your yours yourself yourselves also got get let like really oh hey hi yeah wow thanks thank
        """);

    private static readonly FrozenSet<string> _spanish = WordSet.Of("""
        a al algo alguna algunas alguno algunos ante antes aquel aquella aquello asi aun aunque ay bien cada casi como con cual
        cuales cualquier cuando cuanto cuanta cuantos cuantas de del desde donde dos e el ella ellas ello ellos en entre era eran
        eras eres es esa esas ese eso esos esta estaba estado estamos estan estar estas este esto estos estoy fue fueron fui
        gracias ha habia haber hace han has hasta hay he hola la las le les lo los mas me mi mia mias mientras mio mios mis mucha
        muchas mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero
        poco por porque pues que quien quienes se sea ser si sido sin sobre sois somos son soy su sus suya suyo tal tambien
        tampoco tan tanto te tengo tenemos teneis tienen tener ti tiene tienes todo toda todas todos tu tus tuya tuyo un una unas
        uno unos va vale voy vosotros y ya yo
        """);

    /// <summary>The stop words of a language.</summary>
    public static FrozenSet<string> Of(Language language) => language == Language.Spanish ? _spanish : _english;
}
