namespace Confidant.BotHost.Models;

/// <summary>How many tokens, of prompts and answers together, may be used in a day (UTC).</summary>
internal sealed class ModelBudgetOptions
{
    /// <summary>By the whole host.</summary>
    /// <value>At least 1; null for no limit, the default.</value>
    public long? TokensPerDay { get; set; }

    /// <summary>For answers to one person.</summary>
    /// <value>At least 1; null for no limit, the default.</value>
    public long? TokensPerPersonPerDay { get; set; }
}
