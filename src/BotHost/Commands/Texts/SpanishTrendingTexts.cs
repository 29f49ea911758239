namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /trending says, in Spanish.</summary>
internal sealed class SpanishTrendingTexts : ITrendingTexts
{
    /// <inheritdoc/>
    public string Menu => "Qué es tendencia en una plataforma";

    /// <inheritdoc/>
    public string Usage => "/trending vídeos de cocina youtube – pregunta qué es tendencia; sin plataforma, en TikTok";

    /// <inheritdoc/>
    public string Unavailable => "El servicio de tendencias no responde ahora.";

    /// <inheritdoc/>
    public string Answer(string platform, string response) => $"El servicio de tendencias dice sobre {platform}:\n{response}";
}
