using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>Who asks: a program in a person's name, or the operator.</summary>
internal sealed class ApiCaller
{
    /// <summary>The operator.</summary>
    public static readonly ApiCaller Operator = new(null);

    private readonly TokenHolder? _holder;

    private ApiCaller(TokenHolder? holder) => _holder = holder;

    /// <summary>Whether it is the operator, who reaches no person's data.</summary>
    public bool IsOperator => _holder is null;

    /// <summary>The token, and its person.</summary>
    /// <exception cref="InvalidOperationException">It is the operator.</exception>
    public TokenHolder Holder => _holder ?? throw new InvalidOperationException("The operator speaks for nobody.");

    /// <summary>A program in a person's name.</summary>
    public static ApiCaller Of(TokenHolder holder) => new(holder);

    /// <summary>The caller of a request, which the gate has let in. Called by the framework for parameters of handlers.</summary>
    public static ValueTask<ApiCaller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<ApiCaller>());
}
