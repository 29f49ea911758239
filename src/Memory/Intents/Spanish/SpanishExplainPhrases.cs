namespace Confidant.Memory.Intents;

/// <summary>How Spanish asks on what an answer rests.</summary>
internal static class SpanishExplainPhrases
{
    public const string Lines =
        """
        it = (esa / esta) (informacion / info / idea / respuesta / conclusion) / eso / esto / esas cosas
        / algo asi / tal cosa
        me = [de mi / sobre mi / acerca de mi]
        explain alone: (por que / porque) (dices / decis / dijiste / crees / piensas / pensas / supones / afirmas
        / me dices / me decis / me dijiste / has dicho / dice usted) <it> <me> / (por que / porque) lo (dices
        / decis
        / dijiste / crees / piensas / supones)
        explain alone: como (lo (sabes / sabias / supiste / has sabido / averiguaste) / (sabes / sabias / supiste
        / averiguaste) <it> / te enteraste [de <it>] / lo sabe usted / sabe usted <it> / sabes / supiste
        / es que sabes <it>) [tu / vos] <me>
        explain alone: [y] de donde (sacas / sacaste / has sacado / obtuviste / tomaste / saca usted / salio / sale
        / viene) <it> <me> / [y] [<it>] de donde lo (sacas / sacaste / has sacado / obtuviste / tomaste)
        explain alone: quien te (dijo / conto / ha dicho / ha contado) <it> <me> / quien te lo (dijo / conto
        / ha dicho
        / ha contado) / en que te basas [para decir <it> / para decirlo] / que te hace (decir / pensar / creer) <it>
        / cual es tu fuente
        """;
}
