using Confidant.BotHost.Models.Clients;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Says in one line that the host answers without its model.</summary>
internal static class ModelNotice
{
    /// <summary>The line.</summary>
    public static string Say(ModelFault fault, Language language) => (fault, language) switch
    {
        (ModelFault.OverBudget or ModelFault.OverPersonalBudget, Language.Spanish) =>
            "(La cuota de hoy del modelo de lenguaje se ha agotado; respondo solo con lo que recuerdo.)",
        (ModelFault.OverBudget or ModelFault.OverPersonalBudget, _) =>
            "(Today's allowance for the language model is used up, so I answer from memory alone.)",
        (ModelFault.Declined or ModelFault.Empty or ModelFault.Oversized, Language.Spanish) =>
            "(El modelo de lenguaje no dio una respuesta útil; respondo solo con lo que recuerdo.)",
        (ModelFault.Declined or ModelFault.Empty or ModelFault.Oversized, _) =>
            "(The language model gave no usable answer, so I answer from memory alone.)",
        (_, Language.Spanish) => "(El modelo de lenguaje no responde en este momento; respondo solo con lo que recuerdo.)",
        _ => "(The language model is not answering right now, so I answer from memory alone.)",
    };
}
