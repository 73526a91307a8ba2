namespace StudyBot.Health;

/// <summary>Adds and serves <c>/healthz</c> and <c>/healthz/ready</c>, which differ only where a bot stands by.</summary>
public static class HealthEndpointRouteBuilderExtensions
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<HealthChecker>();

    /// <summary>200 when all is well, 503 with the same report when something is not.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(HealthPaths.Alive, AnswerAsync);
        routes.MapGet(HealthPaths.Ready, AnswerAsync);
        return routes;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<HealthChecker>().CheckAsync(context.RequestAborted);
        await report.WriteAsync(context, report.IsWell);
    }
}
