import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Hola:',
  bye: 'Saludos cordiales',
  postage: {
    seller: 'Los gastos de devolución corren por nuestra cuenta.',
    buyer: 'Los gastos de devolución corren por su cuenta.',
  },
  bodies: {
    cancelOnOrderPage: [
      'Hemos recibido su mensaje sobre la cancelación del pedido {{orderId}}.',
      '',
      'Para cancelarlo, envíe la solicitud desde la página del pedido: Mi cuenta > Mis pedidos > Solicitar cancelación. En cuanto recibamos la solicitud, la confirmaremos.',
    ],
    contactAmazonFba: [
      'Amazon envió su pedido {{orderId}} y se encarga de todo lo relacionado con su entrega, devolución, reemplazo y reembolso.',
      '',
      'Abra Mis pedidos, elija este pedido y utilice la opción Contáctanos. El servicio de atención al cliente de Amazon podrá resolverlo de inmediato.',
    ],
    refuseOrReturn: [
      'El pedido {{orderId}} ya está en camino, por lo que no es posible cancelarlo.',
      '',
      'Puede rechazar el paquete en el momento de la entrega. Si ya lo ha recibido, solicite la devolución desde la página del pedido: Mi cuenta > Mis pedidos > Devolver o reemplazar productos. Le haremos el reembolso cuando lo hayamos recibido.',
    ],
    replacementSent: [
      'Lamentamos los inconvenientes con el pedido {{orderId}}. Le hemos enviado un reemplazo sin costo alguno.',
      '',
      'Transportista: {{carrier}}',
      'Número de seguimiento: {{trackingNumber}}',
    ],
    refundIssued: [
      'Lamentamos los inconvenientes con el pedido {{orderId}}. Hemos enviado un reembolso de {{amount}} a su método de pago original. No es necesario que devuelva el producto.',
      '',
      'Suele aparecer en unos pocos días hábiles, según su banco.',
    ],
    partialRefundOffer: [
      'Lamentamos los inconvenientes con el pedido {{orderId}}. Si desea conservar el producto, podemos reembolsarle {{amount}} a su método de pago original.',
      '',
      'Si prefiere otra solución, díganoslo. No haremos ningún reembolso antes de recibir su respuesta.',
    ],
    returnInstructions: [
      'Lamentamos los inconvenientes con el pedido {{orderId}}.',
      '',
      'Solicite la devolución desde la página del pedido: Mi cuenta > Mis pedidos > Devolver o reemplazar productos. Allí la autorizaremos y le daremos la dirección de devolución. {{postage}} Conserve el número de seguimiento del paquete.',
      '',
      'Cuando el producto haya llegado, completaremos sin demora la solución acordada con usted.',
    ],
    askPhoto: [
      'Lamentamos los inconvenientes con el pedido {{orderId}}. Para resolverlo con rapidez, responda a este mensaje con una foto del producto y otra del embalaje con su etiqueta.',
    ],
    notReceivedTracking: [
      'Lamentamos que el pedido {{orderId}} aún no le haya llegado. Estos son los datos que el transportista necesita para localizarlo:',
      '',
      'Transportista: {{carrier}}',
      'Número de seguimiento: {{trackingNumber}}',
      '',
      'Pregunte también a sus vecinos y mire en los lugares donde se dejan los paquetes. Si no aparece, responda a este mensaje y lo resolveremos.',
    ],
  },
}
