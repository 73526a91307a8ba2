namespace StudyBot.Health;

/// <summary>Adds and serves <c>/healthz</c>.</summary>
public static class HealthEndpointRouteBuilderExtensions
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<HealthChecker>();

    /// <summary>200 when all is well, 503 with the same report when something is not.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", async (HttpContext context) =>
        {
            var report = await context.RequestServices.GetRequiredService<HealthChecker>().CheckAsync(context.RequestAborted);
            context.Response.StatusCode = report.IsWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsJsonAsync(
                report, HealthReport.HealthJson.Default.HealthReport, cancellationToken: context.RequestAborted);
        });
        return routes;
    }
}
